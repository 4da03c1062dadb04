namespace RegioHelix.Matchmaking.Matching;

/// <summary>Profiles made ready to be matched. Immutable; any number of threads may read it.</summary>
public sealed class MatchPool
{
    private readonly Dictionary<string, int> owners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> languages = new(StringComparer.Ordinal);
    private readonly int[] ownerOf;
    private readonly int[][] languagesOf;

    private MatchPool(IReadOnlyList<MatchProfile> profiles, ActivityRelatedness relatedness)
    {
        (Profiles, Relatedness) = (profiles, relatedness);
        ownerOf = [.. profiles.Select(profile => Number(owners, profile.Owner))];
        languagesOf = [.. profiles.Select(profile => profile.Languages.Select(language => Number(languages, language)).ToArray())];
        Trees = new(profiles.Select(profile => profile.Concepts));
        Concepts = Tags.From(profiles, profile => profile.Concepts.Select(concept => Trees.Find(concept.Leaf)));
        Activities = Tags.From(profiles, profile => profile.Activities.Select(relatedness.Find).Where(activity => activity >= 0));
        Words = new([.. profiles.Select(AllWords)]);
    }

    /// <summary>The profiles, in the order in which they came.</summary>
    public IReadOnlyList<MatchProfile> Profiles { get; }

    /// <summary>How related activities are.</summary>
    public ActivityRelatedness Relatedness { get; }

    /// <summary>How many owners there are; an unnamed profile has one of its own.</summary>
    public int OwnerCount => owners.Count;

    internal ConceptTrees Trees { get; }

    internal Tags Concepts { get; }

    internal Tags Activities { get; }

    internal WordIndex Words { get; }

    /// <summary>Prepares profiles.</summary>
    /// <param name="profiles">Each id once.</param>
    /// <param name="relatedness">How related activities are; <see cref="ActivityRelatedness.None"/> where there are no figures.</param>
    /// <exception cref="ArgumentException">An id stands twice.</exception>
    public static MatchPool From(IReadOnlyList<MatchProfile> profiles, ActivityRelatedness relatedness)
    {
        if (profiles.Select(profile => profile.Id).GroupBy(id => id, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
            throw new ArgumentException($"{twice.Key} stands twice", nameof(profiles));
        return new(profiles, relatedness);
    }

    internal static List<string> AllWords(MatchProfile profile) => [.. profile.Words, .. profile.SharedWords];

    internal int FindOwner(string owner) => owners.GetValueOrDefault(owner, -1);

    internal int FindLanguage(string language) => languages.GetValueOrDefault(language, -1);

    internal int OwnerOf(int at) => ownerOf[at];

    internal ReadOnlySpan<int> LanguagesOf(int at) => languagesOf[at];

    private static int Number(Dictionary<string, int> numbers, string name)
    {
        if (!numbers.TryGetValue(name, out var number))
            numbers.Add(name, number = numbers.Count);
        return number;
    }

    /// <summary>The tags of all profiles, one after the other: those of profile p are at starts[p] to starts[p + 1].</summary>
    internal sealed class Tags
    {
        private readonly int[] starts;
        private readonly int[] all;

        private Tags(int[] starts, int[] all) => (this.starts, this.all) = (starts, all);

        public static Tags From(IReadOnlyList<MatchProfile> profiles, Func<MatchProfile, IEnumerable<int>> tags)
        {
            var (starts, all) = (new int[profiles.Count + 1], new List<int>());
            for (var at = 0; at < profiles.Count; at++)
            {
                all.AddRange(tags(profiles[at]).Distinct());
                starts[at + 1] = all.Count;
            }
            return new(starts, [.. all]);
        }

        public ReadOnlySpan<int> Of(int at) => all.AsSpan(starts[at]..starts[at + 1]);
    }
}
