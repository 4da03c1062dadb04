using RegioHelix.Registry;
using RegioHelix.Registry.Commitments;
using RegioHelix.Registry.Organisations;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Commitments;

/// <summary>Who promised what by when, as an actor may see it, what is overdue first.</summary>
/// <param name="register">The commitments.</param>
public sealed class CommitmentStudy(CommitmentRegister register)
{
    /// <summary>Runs the study.</summary>
    /// <exception cref="RefusedException">The organisation is not one that the actor may see.</exception>
    public async Task<CommitmentList> Run(Actor actor, CommitmentQuestion question, CancellationToken cancellation = default)
    {
        var today = register.Today;
        IReadOnlyList<CommitmentLine> lines = [.. (await register.List(actor, question, cancellation)).Select(one => Line(one, today)).OrderBy(line => line.Standing).ThenBy(line => line.DueOn)];
        var tally = new CommitmentTally(Count(lines, CommitmentStanding.Overdue), Count(lines, CommitmentStanding.Open), Count(lines, CommitmentStanding.Done), Count(lines, CommitmentStanding.Dropped));
        return new(Sentence(lines, tally), today, tally, lines);
    }

    /// <summary>One of them.</summary>
    /// <exception cref="RefusedException">There is none that the actor may see.</exception>
    public async Task<CommitmentLine> Get(Actor actor, Guid id, CancellationToken cancellation = default) => Line(await register.Get(actor, id, cancellation), register.Today);

    private static int Count(IReadOnlyList<CommitmentLine> lines, CommitmentStanding standing) => lines.Count(line => line.Standing == standing);

    private static CommitmentLine Line(ShownCommitment shown, DateOnly today)
    {
        var one = shown.Commitment;
        var standing = one.IsOverdue(today) ? CommitmentStanding.Overdue : one.Status switch { CommitmentStatus.Done => CommitmentStanding.Done, CommitmentStatus.Dropped => CommitmentStanding.Dropped, _ => CommitmentStanding.Open };
        return new(
            one.Id, Side(one.Giver, null), Side(one.Receiver, one.ReceiverName), one.What, one.DueOn, one.DueOn.DayNumber - today.DayNumber, new(one.Occasion, one.OccasionName, one.OccasionLink, one.PromisedOn), standing, one.Reason,
            one.EndedAt, one.IsAcknowledged, one.IsPublic, new(shown.Gives, shown.Receives, shown.IsMine, one.GiverShows, one.ReceiverShows));
    }

    // An organisation that was removed leaves no name behind.
    private static CommitmentSide? Side(Organisation? organisation, string? name) => organisation is not null ? new(organisation.Slug, organisation.Name) : name is not null ? new(null, name) : null;

    private static LocalText Sentence(IReadOnlyList<CommitmentLine> lines, CommitmentTally tally) =>
        lines.Count == 0 ? Sentences.Get("CommitmentsNone")
        : tally.Overdue == 0 ? Sentences.Fill("CommitmentsInTime", _ => [tally.Open, tally.Done, tally.Dropped])
        : Sentences.Fill("CommitmentsOverdue", culture => [tally.Overdue, lines[0].DueOn.ToString("d MMMM yyyy", culture), tally.Open, tally.Done, tally.Dropped]);
}
