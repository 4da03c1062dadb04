using System.Globalization;
using RegioHelix.Matchmaking.Groups;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Events;

/// <summary>
/// Groups in a file: <c>participants</c>, <c>groups</c>, <c>group_size</c>, <c>rounds</c>; and where wanted <c>region</c>, <c>theme</c> (a number for
/// each person) and <c>already_know_each_other</c> ([a, b]).
/// </summary>
internal static class GroupInstance
{
    private const int MostSeats = 5_000;

    /// <exception cref="RegioHelix.Vocabulary.Problems.ProblemsException">What is wrong in the file, all at once.</exception>
    public static GroupEvent Read(string path)
    {
        var file = InstanceFile.Read(path);
        var (people, groups) = (file.Number("participants", 1, MostSeats), file.Number("groups", 1, MostSeats));
        var (size, rounds) = (file.Number("group_size", 1, MostSeats), file.Number("rounds", 1, 1000));
        file.ThrowIfAny();
        if (people > (long)groups * size || (long)groups * size > MostSeats)
            file.Add("participants", "impossible-rules", people.ToString(CultureInfo.InvariantCulture), Phrase.Of($"{groups} groups of {size} have {groups * (long)size} seats; give at least as many seats as people, and at most {MostSeats}"));
        if (people < groups)
            file.Add("groups", "impossible-rules", groups.ToString(CultureInfo.InvariantCulture), Phrase.Of("there are more groups than people; give fewer groups"));
        var (region, theme) = (Marks(file, "region", people), Marks(file, "theme", people));
        var known = file.List("already_know_each_other", required: false).Select((element, at) => file.Pair(element, $"already_know_each_other[{at}]", people, 2)).OfType<(int A, int B)>().Distinct().ToList();
        file.ThrowIfAny();
        return new(people, groups, size, rounds, region, theme, known);
    }

    private static int[]? Marks(InstanceFile file, string name, int people) =>
        file.Root.TryGetProperty(name, out _) ? file.Numbers(name, people, -1, int.MaxValue) : null;
}
