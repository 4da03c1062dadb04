using RegioHelix.Matchmaking.Meetings;
using RegioHelix.Registry;
using RegioHelix.Registry.Events;
using RegioHelix.Vocabulary.Events;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Studies.Events;

/// <summary>
/// Makes the programme of an event and mends it: fairness first, as far as it costs at most one per cent of the weight, and never without the proven bound. What
/// somebody changed meanwhile is not overwritten.
/// </summary>
public sealed class ProgrammePlanner(ProgrammeRegister programmes, TimeProvider clock)
{
    private const int MostAttempts = 4;

    /// <summary>How long is searched for so many people, in seconds.</summary>
    public static double SecondsFor(int people) => people switch { <= 200 => 2, <= 1_000 => 5, _ => 10 };

    /// <summary>Plans anew; locked meetings stay.</summary>
    /// <param name="actor">Who organises.</param>
    /// <param name="slug">The event.</param>
    /// <param name="seconds">How long is searched; null for as long as the number of people wants.</param>
    /// <param name="progress">Takes the share that is done.</param>
    /// <param name="job">The job that asks: what one job plans is kept once.</param>
    /// <param name="cancellation">Stops it: nothing is kept.</param>
    /// <exception cref="Vocabulary.Problems.ProblemsException">There is nothing to plan, or a locked meeting cannot stay.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, closed, or somebody changed the event meanwhile.</exception>
    public async Task<ProgrammeVersion> Plan(Actor actor, string slug, double? seconds = null, IProgress<double>? progress = null, Guid? job = null, CancellationToken cancellation = default)
    {
        var input = await programmes.ReadInput(actor, slug, cancellation);
        return await Plan(actor, input, SearchEffort.Until(new SearchTime(clock, seconds ?? SecondsFor(input.People.Count), progress, cancellation).Spent), job, cancellation);
    }

    /// <summary>The same with so many moves of the search: the same event is planned the same way every time, as tests want it.</summary>
    /// <exception cref="Vocabulary.Problems.ProblemsException">There is nothing to plan, or a locked meeting cannot stay.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, closed, or somebody changed the event meanwhile.</exception>
    internal async Task<ProgrammeVersion> PlanWith(Actor actor, string slug, long iterations, CancellationToken cancellation = default) =>
        await Plan(actor, await programmes.ReadInput(actor, slug, cancellation), SearchEffort.Of(iterations), null, cancellation);

    /// <summary>Mends the programme after somebody cancelled, comes late or came: as few others as possible, three at most, get another programme.</summary>
    /// <param name="actor">Who organises.</param>
    /// <param name="slug">The event.</param>
    /// <param name="changed">The participants whom the change is about.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="Vocabulary.Problems.ProblemsException">There is no slot or no table any more.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, closed, or the event kept changing.</exception>
    public async Task<ProgrammeVersion> Repair(Actor actor, string slug, IReadOnlyCollection<Guid> changed, CancellationToken cancellation = default)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                return await RepairOnce(actor, slug, changed, cancellation);
            }
            catch (RefusedException refused) when (refused.Reason == Registry.RefusalReason.NotNow && attempt < MostAttempts)
            {
                // Somebody was faster: mended again on the new state.
            }
    }

    /// <summary>What mending the programme would come to, and nothing of it kept.</summary>
    /// <param name="actor">Who organises.</param>
    /// <param name="slug">The event.</param>
    /// <param name="change">What is supposed.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="Vocabulary.Problems.ProblemsException">There is no slot or no table any more.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, closed, or the change cannot be.</exception>
    public async Task<RepairProposal> Propose(Actor actor, string slug, LiveChange change, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Mend(await programmes.ReadInput(actor, slug, change, cancellation), [.. change.Everybody]);
    }

    /// <summary>Keeps a change and the mended programme as they were proposed, both or neither.</summary>
    /// <param name="actor">Who organises.</param>
    /// <param name="slug">The event.</param>
    /// <param name="change">What was supposed.</param>
    /// <param name="stamp">The stamp of the proposal that was looked at.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="Vocabulary.Problems.ProblemsException">There is no slot or no table any more.</exception>
    /// <exception cref="RefusedException">Not found, not allowed, closed, or something changed since it was looked at.</exception>
    public async Task<ProgrammeVersion> Apply(Actor actor, string slug, LiveChange change, string stamp, CancellationToken cancellation = default)
    {
        var proposal = await Propose(actor, slug, change, cancellation);
        return proposal.Stamp == stamp ? await Keep(actor, proposal, cancellation)
            : throw RefusedException.NotNow(Phrase.Of("somebody changed the event since you looked, or a slot has begun; nothing was kept, and below stands what it comes to now"));
    }

    private async Task<ProgrammeVersion> Plan(Actor actor, PlanInput input, SearchEffort effort, Guid? job, CancellationToken cancellation)
    {
        if (input.Wishes.Count == 0)
            throw RefusedException.NotNow(Phrase.Of("no two people have said yes to a meeting yet, so there is nothing to plan"));
        var instance = PlanInstance.From(input, release: false);
        var schedule = await Task.Run(() => MeetingSchedule.FairFrom(instance.Meetings, effort), CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        return await programmes.Store(actor, input, instance.Place(instance.Meetings, schedule.SlotOfPair, keepTables: false), schedule.UpperBound, ProgrammeStep.Planned, 0, job, cancellation);
    }

    private async Task<ProgrammeVersion> RepairOnce(Actor actor, string slug, IReadOnlyCollection<Guid> changed, CancellationToken cancellation)
    {
        return await Keep(actor, Mend(await programmes.ReadInput(actor, slug, cancellation), changed), cancellation);
    }

    private Task<ProgrammeVersion> Keep(Actor actor, RepairProposal proposal, CancellationToken cancellation) =>
        programmes.Store(actor, proposal.Input, proposal.Placed, proposal.UpperBound, ProgrammeStep.Repaired, proposal.Moved.Count, null, cancellation);

    private static RepairProposal Mend(PlanInput input, IReadOnlyCollection<Guid> changed)
    {
        // An event of discussions alone has no meeting to mend: that somebody is away is kept, and the tables are mended by it.
        if (input.Agenda.Slots.Count == 0 && input.Change.ChangesPresence)
            return new(input, [.. input.Wishes.Select(_ => new PlacedMeeting(null, null, UnmetReason.NoCommonSlot, 0, 0))], 0, []);
        var instance = PlanInstance.From(input, release: true);
        var about = input.People.Select((one, place) => (one.Id, place)).Where(one => changed.Contains(one.Id)).Select(one => one.place)
            .Concat(input.Wishes.Where(wish => !wish.IsPlanned || (changed.Count == 0 && wish.Slot is null)).SelectMany(wish => new[] { wish.One, wish.Other })).ToHashSet();
        var repair = ScheduleRepair.AfterChange(instance.Meetings, instance.SlotSoFar, about);
        return new(input, instance.Place(repair.Event, repair.Schedule.SlotOfPair, keepTables: true), repair.Schedule.UpperBound, [.. repair.Moved.Select(place => input.People[place])]);
    }
}
