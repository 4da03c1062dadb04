using RegioHelix.Registry.Strategies;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Partnerships;

/// <summary>What a form says about a partnership, unchecked.</summary>
public sealed record PartnershipEntry
{
    private const int LongestMission = 300;

    /// <summary>What it is called.</summary>
    public IReadOnlyList<FreeText> Title { get; init; } = [];

    /// <summary>What it is for, in one sentence.</summary>
    public IReadOnlyList<FreeText> Mission { get; init; } = [];

    /// <summary>The slug of its territory.</summary>
    public string Territory { get; init; } = "";

    /// <summary>Activities and themes, <c>C28</c>, <c>theme:agrofood</c>.</summary>
    public IReadOnlyList<string> Scope { get; init; } = [];

    /// <summary>Its end goal.</summary>
    public IReadOnlyList<FreeText> Goal { get; init; } = [];

    /// <summary>The goal's day.</summary>
    public string GoalOn { get; init; } = "";

    /// <summary>The goal's measure with its unit.</summary>
    public string Measure { get; init; } = "";

    /// <summary>The measure at the beginning.</summary>
    public string Baseline { get; init; } = "";

    /// <summary>Its day.</summary>
    public string BaselineOn { get; init; } = "";

    /// <summary>The measure at the goal.</summary>
    public string Target { get; init; } = "";

    /// <summary>Checks it into a partnership; adds what is wrong.</summary>
    internal void ReadInto(Partnership partnership, FieldProblems problems)
    {
        partnership.Title = Required(Title, "title", 150, problems);
        partnership.Mission = Required(Mission, "mission", LongestMission, problems);
        foreach (var text in partnership.Mission.Where(text => HasSentences(text.Text)).Take(1))
            problems.Add("mission", "not-one-sentence", text.Text, Phrase.Of("say it in one sentence; what follows belongs to the goal, the milestones or the actions"));
        partnership.Territory = ReadTerritory(problems);
        partnership.Scope = ScopePart.ReadAll(Scope, "scope", problems);
        ReadGoal(partnership, problems);
    }

    private void ReadGoal(Partnership partnership, FieldProblems problems)
    {
        partnership.Goal = FreeTexts.Read(Goal, "goal", 500, problems);
        partnership.GoalOn = DayText.Read(GoalOn, "goal_on", problems);
        partnership.Measure = PlainText.ReadLine(Measure, "measure", 150, problems);
        partnership.Baseline = EuroText.ReadAmount(Baseline, "baseline", problems);
        partnership.BaselineOn = DayText.Read(BaselineOn, "baseline_on", problems);
        partnership.Target = EuroText.ReadAmount(Target, "target", problems);
        if (partnership.BaselineOn >= partnership.GoalOn)
            problems.Add("goal_on", "impossible-days", GoalOn, Phrase.Of("the goal is to be reached after the day of the beginning"));
        if (partnership.Target is { } target && target == partnership.Baseline)
            problems.Add("target", "no-way-to-go", Target, Phrase.Of("the value at the goal differs from the one at the beginning"));
        if (partnership.Target is not null && partnership.Measure is null)
            problems.Add("measure", "missing", "", Phrase.Of("say what is measured, with its unit"));
    }

    private string? ReadTerritory(FieldProblems problems)
    {
        if (PlainText.ReadLine(Territory, "territory", 80, problems) is not { } text)
            return null;
        var slug = Vocabulary.Territories.Territory.FindSlug(text) ?? text.ToLowerInvariant();
        if (slug.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
            return slug;
        problems.Add("territory", "unknown-territory", text, Phrase.Of("give the name in the address of a territory's page, such as vanguard-2016"));
        return null;
    }

    private static FreeTexts Required(IReadOnlyList<FreeText> given, string field, int longest, FieldProblems problems)
    {
        var read = FreeTexts.Read(given, field, longest, problems);
        if (given.All(text => string.IsNullOrWhiteSpace(text.Text)))
            problems.Add(field, "missing", "", Phrase.Of("fill this in"));
        return read;
    }

    // A full stop before a capital begins a second sentence; one inside an abbreviation does not.
    private static bool HasSentences(string text) => text.Contains('\n', StringComparison.Ordinal)
        || Enumerable.Range(0, Math.Max(0, text.Length - 2)).Any(at => text[at] is '.' or '!' or '?' && char.IsWhiteSpace(text[at + 1]) && char.IsUpper(text[at + 2]));
}

/// <summary>What a form says about a member, unchecked: a region, an organisation, or both.</summary>
/// <param name="Region">NUTS code; blank for that of the organisation.</param>
/// <param name="Organisation">The organisation's public name in addresses; blank for the region alone.</param>
/// <param name="Role">A name of <see cref="MemberRole"/>.</param>
public sealed record PartnershipMemberEntry(string Region, string Organisation, string Role);

/// <summary>What a form says about evidence for a stage, unchecked.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Side">Its end.</param>
/// <param name="What">What it is.</param>
/// <param name="Link">Where it can be read.</param>
/// <param name="On">The day on which it was made.</param>
public sealed record StageEvidenceEntry(PartnershipStage Stage, EvidenceSide Side, string What, string Link, string On);
