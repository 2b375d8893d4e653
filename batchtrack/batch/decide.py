"""The one entrance to every rule: a command, the batch, its product document, and who asks when."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from batchtrack.batch import commands
from batchtrack.batch.context import Context, Decided, Decision
from batchtrack.batch.events.order import Ordered
from batchtrack.batch.events.parts import Reliance
from batchtrack.batch.rules import (
    alerting,
    allocating,
    correcting,
    deviating,
    ending,
    entering,
    excepting,
    handling,
    holding,
    incubating,
    instruments,
    labelling,
    leaving,
    phoning,
    rebinding,
    recalling,
    releasing,
    remarking,
    retyping,
    scanning,
    seconding,
    sending,
    signing,
    starting,
    supplying,
    testing,
    transcribing,
    using,
    verifying,
    withdrawing,
    wristbands,
)
from batchtrack.batch.state import Batch
from batchtrack.product.model import Product

# Each rule takes its own command class; the table is keyed by that class, which the type system cannot express.
_RULES: Final[Mapping[type, Callable[[Product, Batch, Any, Context], Decision]]] = {
    commands.StartStep: starting.start_step,
    commands.RecordEntry: entering.record_entry,
    commands.RetypeEntry: retyping.retype_entry,
    commands.CorrectEntry: correcting.correct_entry,
    commands.MarkNotApplicable: entering.mark_not_applicable,
    commands.NoteReportedAct: entering.note_reported_act,
    commands.TranscribeStep: transcribing.transcribe_step,
    commands.Scan: scanning.scan,
    commands.ScanAsSecond: scanning.scan_as_second,
    commands.ScanUnknownWristband: wristbands.unknown_wristband,
    commands.ConfirmTypedScan: seconding.confirm_typed_scan,
    commands.ContinueStep: seconding.continue_step,
    commands.AnswerSample: instruments.answer_sample,
    commands.SetRunAside: instruments.set_run_aside,
    commands.UseMaterial: using.use_material,
    commands.UseEquipment: using.use_equipment,
    commands.EnterRoom: using.enter_room,
    commands.LeaveRoom: leaving.leave_room,
    commands.SignStep: signing.sign_step,
    commands.VerifyStep: verifying.verify_step,
    commands.StartTest: incubating.start_test,
    commands.ReadInterim: incubating.read_interim,
    commands.RecordResult: testing.record_result,
    commands.CorrectResult: testing.correct_result,
    commands.RepeatTest: testing.repeat_test,
    commands.ReviewResult: testing.review_result,
    commands.RaiseDeviation: deviating.raise_deviation,
    commands.AssessDeviation: deviating.assess_deviation,
    commands.CloseDeviation: deviating.close_deviation,
    commands.GrantException: excepting.grant_exception,
    commands.TellException: phoning.tell_exception,
    commands.WitnessException: phoning.witness_exception,
    commands.SignExceptionLater: phoning.sign_exception_later,
    commands.PlaceHold: holding.place_hold,
    commands.LiftHold: holding.lift_hold,
    commands.ReportIncident: deviating.report_incident,
    commands.AddComment: deviating.add_comment,
    commands.AttachFile: remarking.attach_file,
    commands.PrintForm: remarking.print_form,
    commands.ReviewRecord: releasing.review_record,
    commands.Certify: releasing.certify,
    commands.ConfirmCertificate: withdrawing.confirm_certificate,
    commands.WithdrawCertificate: withdrawing.withdraw_certificate,
    commands.RebindOrder: rebinding.rebind_order,
    commands.RecallBatch: recalling.recall_batch,
    commands.SendPaper: sending.send_paper,
    commands.AcknowledgeWithdrawal: sending.acknowledge_withdrawal,
    commands.NoteSupply: supplying.note_supply,
    commands.SupplyOutside: supplying.supply_outside,
    commands.FollowUpAlert: alerting.follow_up_alert,
    commands.ContactClinic: alerting.contact_clinic,
    commands.EndBatch: ending.end_batch,
    commands.HandleContainer: handling.handle_container,
    commands.NumberDonation: handling.number_donation,
    commands.AllocateVial: allocating.allocate_vial,
    commands.ReleaseAllocation: allocating.release_allocation,
    commands.TakeAllocated: allocating.take_allocated,
    commands.PrintLabels: labelling.print_labels,
    commands.ReprintLabel: labelling.reprint_label,
    commands.ApplyLabel: labelling.apply_label,
    commands.VoidLabel: labelling.void_label,
}


def decide(product: Product, batch: Batch, command: commands.Command, context: Context) -> Decision:
    """What follows from a command: events for the batch's stream, or every reason why not."""
    return _RULES[type(command)](product, batch, command, context)


def order(
    product: Product, batch_id: str, subject: str, chain: str, relied: tuple[Reliance, ...], first_container: int = 1
) -> Decided:
    """The first event of a batch, bound for life to this version of its product.

    Args:
        product: the version in force.
        batch_id: id of the batch, unique in the facility.
        subject: the patient's pseudonym.
        chain: chain-of-identity code.
        relied: streams that were read, with their versions.
        first_container: one more than the last container of an earlier collection under the same chain of identity.
    """
    return Decided(
        (
            Ordered(
                batch=batch_id,
                subject=subject,
                chain=chain,
                product=product.code,
                product_version=product.version,
                document=product.fingerprint,
                relied=relied,
                first_container=first_container,
            ),
        )
    )
