/* A disk that loses power: at the cut, everything written since a file's last sync is taken back, byte for byte.
   Preloaded, it stands between the unchanged SQLite library and the system; files below LOSING_FOLDER are watched. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>

#define FILES 64
#define WRITES 65536

struct file { dev_t dev; ino_t ino; int fd; };
struct undo { int file; off_t offset, size; size_t length; char *old; };

static struct file files[FILES];
static int file_count;
static struct undo undos[WRITES];
static int undo_count;
static long writes_lost;

static sigset_t hold(void) {
    sigset_t alarm_only, before;
    sigemptyset(&alarm_only);
    sigaddset(&alarm_only, SIGALRM);
    sigprocmask(SIG_BLOCK, &alarm_only, &before);
    return before;
}

static void release(sigset_t before) { sigprocmask(SIG_SETMASK, &before, NULL); }

static int watched(int fd) {
    const char *folder = getenv("LOSING_FOLDER");
    char link[64], path[4096];
    struct stat about;
    if (!folder || fstat(fd, &about) || !S_ISREG(about.st_mode)) return -1;
    for (int i = 0; i < file_count; i++)
        if (files[i].dev == about.st_dev && files[i].ino == about.st_ino) return i;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return -1;
    path[length] = 0;
    if (strncmp(path, folder, strlen(folder)) || file_count == FILES) return -1;
    /* never closed: closing any descriptor of a file gives up the process's locks on it */
    files[file_count] = (struct file){about.st_dev, about.st_ino, dup(fd)};
    return file_count++;
}

static void remember(int file, off_t offset, size_t length) {
    struct stat about;
    fstat(files[file].fd, &about);
    if (undo_count == WRITES) abort();
    struct undo *undo = &undos[undo_count++];
    *undo = (struct undo){file, offset, about.st_size, 0, NULL};
    if (offset < about.st_size) {
        undo->length = offset + (off_t)length > about.st_size ? (size_t)(about.st_size - offset) : length;
        undo->old = malloc(undo->length);
        if (pread(files[file].fd, undo->old, undo->length, offset) != (ssize_t)undo->length) abort();
    }
}

static void forget(int file) {
    int kept = 0;
    for (int i = 0; i < undo_count; i++) {
        if (undos[i].file == file) free(undos[i].old);
        else undos[kept++] = undos[i];
    }
    undo_count = kept;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static void cut(int signal_number) {
    (void)signal_number;
    ssize_t (*put)(int, const void *, size_t, off_t) = REAL(pwrite);
    int (*shorten)(int, off_t) = REAL(ftruncate);
    for (int i = undo_count - 1; i >= 0; i--) {
        if (undos[i].length && put(files[undos[i].file].fd, undos[i].old, undos[i].length, undos[i].offset) < 0) abort();
        if (shorten(files[undos[i].file].fd, undos[i].size)) abort();
        writes_lost++;
    }
    dprintf(2, "%ld writes lost\n", writes_lost);
    _exit(9);
}

/* The power goes after so many microseconds of writing. */
void power_cut_after(long microseconds) {
    struct itimerval when = {{0, 0}, {microseconds / 1000000, microseconds % 1000000}};
    signal(SIGALRM, cut);
    setitimer(ITIMER_REAL, &when, NULL);
}

#define WATCHED(result, fd, before_it, doing)              \
    sigset_t before = hold();                              \
    int file = watched(fd);                                \
    if (file >= 0) { before_it; }                          \
    result = doing;                                        \
    release(before);

ssize_t write(int fd, const void *bytes, size_t length) {
    ssize_t done;
    WATCHED(done, fd, remember(file, lseek(fd, 0, SEEK_CUR), length), REAL(write)(fd, bytes, length))
    return done;
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
    ssize_t done;
    WATCHED(done, fd, remember(file, offset, length), REAL(pwrite)(fd, bytes, length, offset))
    return done;
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
    ssize_t done;
    WATCHED(done, fd, remember(file, offset, length), REAL(pwrite64)(fd, bytes, length, offset))
    return done;
}

static void remember_end(int file, off_t length) {
    struct stat about;
    fstat(files[file].fd, &about);
    remember(file, length, about.st_size > length ? (size_t)(about.st_size - length) : 0);
}

int ftruncate(int fd, off_t length) {
    int done;
    WATCHED(done, fd, remember_end(file, length), REAL(ftruncate)(fd, length))
    return done;
}

int ftruncate64(int fd, off64_t length) {
    int done;
    WATCHED(done, fd, remember_end(file, length), REAL(ftruncate64)(fd, length))
    return done;
}

int fsync(int fd) {
    int done;
    WATCHED(done, fd, forget(file), REAL(fsync)(fd))
    return done;
}

int fdatasync(int fd) {
    int done;
    WATCHED(done, fd, forget(file), REAL(fdatasync)(fd))
    return done;
}
