using RegioHelix.Matchmaking.Groups;
using RegioHelix.Matchmaking.Meetings;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Invented;
using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Studies.Events.Demonstration;

/// <summary>Who sits at which table in the invented conference's three rounds: seated as on the web, once it is known who came.</summary>
/// <param name="Tables">Round by round, the table of each person from 0, or -1.</param>
/// <param name="Roles">Round by round, as what each person sits there.</param>
/// <param name="Figures">How good it is, each figure beside what limits it.</param>
public sealed record ConferenceSeating(IReadOnlyList<int[]> Tables, IReadOnlyList<TableRole[]> Roles, SeatingFigures Figures)
{
    private const long Moves = 150_000;

    internal static ConferenceSeating Make(InventedConference conference, ConferenceArrivals arrivals, int seed)
    {
        var rounds = conference.Discussion.Rounds;
        HashSet<int> all = [.. Enumerable.Range(0, rounds.Count)];
        // Who comes on the second day alone is there in the last round.
        IReadOnlySet<int> Away(int at) => arrivals.At[at] is not { } minutes ? all : all.Where(round => arrivals.Opens.AddMinutes(minutes) > rounds[round].StartsAt).ToHashSet();
        var tables = SeatingPlanner.TablesOf(new(
            conference.Hosted.Id, conference.Hosted.Slug, "", conference.Discussion,
            [.. conference.People.Select((one, at) => new SeatingPerson(one, [conference.Truth[at].Wished], conference.Truth[at].Facilitates, conference.Truth[at].Reports, Away(at), [.. rounds.Select(_ => (int?)null)], [.. rounds.Select(_ => TableRole.Guest)]))],
            [], [], false, false));
        var plan = TablePlan.From(tables, SearchEffort.Of(Moves, (ulong)seed));
        return new(plan.Tables, plan.Roles, SeatingMeasures.From(tables, plan));
    }

    /// <summary>Who sits at a table in a round, by place among the people.</summary>
    public IReadOnlyList<int> At(int round, int table) => [.. Enumerable.Range(0, Tables[round].Length).Where(person => Tables[round][person] == table)];
}
