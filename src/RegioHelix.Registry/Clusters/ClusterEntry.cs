using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Clusters;

/// <summary>What a form says about a cluster organisation beside its profile as an organisation, unchecked.</summary>
public sealed record ClusterEntry
{
    /// <summary>How it means to help its members.</summary>
    public IReadOnlyList<FreeText> Strategy { get; init; } = [];

    /// <summary>What it offers its members.</summary>
    public IReadOnlyList<FreeText> Offering { get; init; } = [];

    /// <summary>How many members it says it has.</summary>
    public int? DeclaredMembers { get; init; }

    /// <summary>The size of its team in full-time equivalents.</summary>
    public double? TeamFullTime { get; init; }

    /// <summary>Checks it into a profile; adds what is wrong.</summary>
    internal void ReadInto(ClusterProfile profile, FieldProblems problems)
    {
        (profile.Strategy, profile.Offering) = (FreeTexts.Read(Strategy, "strategy", 10_000, problems), FreeTexts.Read(Offering, "offering", 10_000, problems));
        (profile.DeclaredMembers, profile.TeamFullTime) = (DeclaredMembers, TeamFullTime);
        if (DeclaredMembers is < 0 or > 100_000)
            problems.Add("declared_members", "impossible-number", $"{DeclaredMembers}", Phrase.Of("give a whole number of members"));
        if (TeamFullTime is { } size && !(size is >= 0 and <= 10_000))
            problems.Add("team", "impossible-number", $"{TeamFullTime}", Phrase.Of("give the team in full-time posts, such as 2.5"));
    }
}
