using System.Text.Json;
using RegioHelix.Matchmaking.Groups;
using RegioHelix.Matchmaking.Meetings;
using RegioHelix.Registry;
using RegioHelix.Registry.Events;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Studies.Events;

/// <summary>Seats people at the discussion tables of an event over all its rounds, and mends that: what somebody changed meanwhile is not overwritten.</summary>
public sealed class SeatingPlanner(SeatingRegister seats, TimeProvider clock)
{
    private const int MostAttempts = 4;

    /// <summary>How long is searched for so many people, in seconds.</summary>
    public static double SecondsFor(int people) => people switch { <= 60 => 1, <= 400 => 4, _ => 9 };

    /// <summary>Seats all anew.</summary>
    /// <param name="actor">Who organises.</param>
    /// <param name="slug">The event.</param>
    /// <param name="seed">The seed of the search.</param>
    /// <param name="seconds">How long is searched; null for as long as the number of people wants.</param>
    /// <param name="progress">Takes the share that is done.</param>
    /// <param name="job">The job that asks: what one job seats is kept once.</param>
    /// <param name="cancellation">Stops it: nothing is kept.</param>
    /// <exception cref="RefusedException">Not found, not allowed, closed, too few people for the tables, or somebody changed the event meanwhile.</exception>
    public async Task<SeatingVersion> Plan(Actor actor, string slug, long seed, double? seconds = null, IProgress<double>? progress = null, Guid? job = null, CancellationToken cancellation = default)
    {
        var input = await seats.ReadInput(actor, slug, cancellation);
        var length = seconds ?? SecondsFor(input.People.Count);
        return await Plan(actor, input, SearchEffort.Until(new SearchTime(clock, length, progress, cancellation).Spent, unchecked((ulong)seed)), seed, length, job, cancellation);
    }

    /// <summary>The same with so many moves of the search: the same event is seated the same way every time, as tests want it.</summary>
    /// <exception cref="RefusedException">Not found, not allowed, closed, too few people for the tables, or somebody changed the event meanwhile.</exception>
    internal async Task<SeatingVersion> PlanWith(Actor actor, string slug, long iterations, long seed = 0, CancellationToken cancellation = default) =>
        await Plan(actor, await seats.ReadInput(actor, slug, cancellation), SearchEffort.Of(iterations, unchecked((ulong)seed)), seed, 0, null, cancellation);

    /// <summary>Mends the seating after somebody dropped out, comes late or came: everybody else keeps the own seat, as far as tables allow.</summary>
    /// <returns>The version that was kept; null where nothing was to be mended.</returns>
    /// <exception cref="RefusedException">Not found, not allowed, closed, nobody was seated yet, too few people for the tables, or the event kept changing.</exception>
    public async Task<SeatingVersion?> Repair(Actor actor, string slug, CancellationToken cancellation = default)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                return await RepairOnce(actor, slug, cancellation);
            }
            catch (RefusedException refused) when (refused.Reason == Registry.RefusalReason.NotNow && attempt < MostAttempts)
            {
                // Somebody was faster: mended again on the new state.
            }
    }

    private async Task<SeatingVersion> Plan(Actor actor, SeatingInput input, SearchEffort effort, long seed, double seconds, Guid? job, CancellationToken cancellation)
    {
        var tables = TablesOf(input);
        var plan = await Task.Run(() => TablePlan.From(tables, effort), CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        return await Store(actor, input, tables, Settle(input, plan, SoFar(input)), new(ProgrammeStep.Planned, seed, seconds, "", 0), job, cancellation);
    }

    private async Task<SeatingVersion?> RepairOnce(Actor actor, string slug, CancellationToken cancellation)
    {
        var input = await seats.ReadInput(actor, slug, cancellation);
        if (!input.IsSeated)
            throw RefusedException.NotNow(Phrase.Of("nobody was seated yet"));
        var (tables, before) = (TablesOf(input), SoFar(input));
        var repair = TableRepair.From(tables, before.Tables, before.Roles);
        var plan = Settle(input, repair.Plan, before);
        var changed = Enumerable.Range(0, input.Discussion.Rounds.Count).Where(round => !plan.Tables[round].SequenceEqual(before.Tables[round]) || !plan.Roles[round].SequenceEqual(before.Roles[round])).ToList();
        if (changed.Count == 0 && !input.HasLeft)
            return null;
        var moved = repair.Moved.Count(person => changed.Any(round => before.Tables[round][person] >= 0 && !input.People[person].Away.Contains(round) && plan.Tables[round][person] != before.Tables[round][person]));
        return await Store(actor, input, tables, plan, new(ProgrammeStep.Repaired, 0, 0, "", moved), null, cancellation);
    }

    private static TablePlan SoFar(SeatingInput input)
    {
        var rounds = Enumerable.Range(0, input.Discussion.Rounds.Count).ToList();
        return new([.. rounds.Select(round => input.People.Select(one => (one.TableSoFar[round] ?? 0) - 1).ToArray())], [.. rounds.Select(round => input.People.Select(one => one.RoleSoFar[round]).ToArray())]);
    }

    // Of people who were seated, the rounds that have begun are as they were, unless all have: who seats then writes down what was.
    private TablePlan Settle(SeatingInput input, TablePlan plan, TablePlan before)
    {
        var now = clock.GetUtcNow();
        var begun = input.Discussion.Rounds.Select(round => round.StartsAt <= now).ToList();
        return !input.IsSeated || begun.TrueForAll(one => one) ? plan
            : new([.. begun.Select((settled, round) => settled ? before.Tables[round] : plan.Tables[round])], [.. begun.Select((settled, round) => settled ? before.Roles[round] : plan.Roles[round])]);
    }

    private Task<SeatingVersion> Store(Actor actor, SeatingInput input, TableEvent tables, TablePlan plan, NewSeating version, Guid? job, CancellationToken cancellation) => seats.Store(actor, input,
        [.. Enumerable.Range(0, input.People.Count).Select(person => (IReadOnlyList<PlacedSeat>)[.. plan.Tables.Select((round, number) => new PlacedSeat(round[person] < 0 ? null : round[person] + 1, plan.Roles[number][person]))])],
        version with { Score = JsonSerializer.Serialize(SeatingMeasures.From(tables, plan), JsonSerializerOptions.Web) }, job, cancellation);

    // An event as the search takes it. Regions count at NUTS level 2, or as coarse as they were said.
    internal static TableEvent TablesOf(SeatingInput input)
    {
        Demand(input);
        var (regions, organisations, languages) = (Numbers(input, RegionOf), Numbers(input, OrganisationOf), input.People.SelectMany(one => one.Participant.Languages).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(64).ToList());
        return new(
            [.. input.People.Select(one => new TableGuest
            {
                Region = RegionOf(one.Participant) is { } region ? regions[region] : -1,
                Kind = one.Participant.Kind is { } kind ? (int)kind : -1,
                Organisation = OrganisationOf(one.Participant) is { } organisation ? organisations[organisation] : -1,
                Languages = one.Participant.Languages.Select(language => languages.IndexOf(language)).Where(at => at >= 0).Aggregate(0UL, (all, at) => all | (1UL << at)),
                Topics = one.Topics,
                Facilitates = one.Facilitates,
                Reports = one.Reports,
                Away = one.Away,
            })],
            [.. input.Discussion.Topics.SelectMany((topic, number) => Enumerable.Repeat(number, topic.Tables))], input.Discussion.Rounds.Count, input.Apart, input.Known);
    }

    private static void Demand(SeatingInput input)
    {
        if (input.Discussion.Rounds.Count == 0)
            throw RefusedException.NotNow(Phrase.Of("the agenda has no session of groups; add one first"));
        if (input.Discussion.Topics.Count == 0)
            throw RefusedException.NotNow(Phrase.Of("there is no topic and so no table; add a topic first"));
        if (input.People.Count > SeatingRegister.MostSeated)
            throw RefusedException.NotNow(Phrase.Of($"at most {SeatingRegister.MostSeated} people are seated"));
        var there = Enumerable.Range(0, input.Discussion.Rounds.Count).Min(round => input.People.Count(one => !one.Away.Contains(round)));
        if (there < 2 * input.Discussion.Tables)
            throw RefusedException.NotNow(Phrase.Of($"{there} people are too few for {input.Discussion.Tables} tables; two a table is the least, so have fewer tables"));
    }

    private static Dictionary<string, int> Numbers(SeatingInput input, Func<Participant, string?> of) =>
        input.People.Select(one => of(one.Participant)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select((name, at) => (name, at)).ToDictionary(one => one.name, one => one.at, StringComparer.Ordinal);

    private static string? RegionOf(Participant one) => one.Region is { Length: > 4 } fine ? fine[..4] : one.Region;

    private static string? OrganisationOf(Participant one) => one.OrganisationId?.ToString("N") ?? (one.OrganisationName.Trim() is { Length: > 0 } name ? name.ToUpperInvariant() : null);
}
