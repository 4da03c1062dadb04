using System.Text.RegularExpressions;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.PolicyBriefs;

/// <summary>What a form says about a policy brief, unchecked.</summary>
public sealed partial record PolicyBriefEntry
{
    private const int LongestTitle = 150;
    private const int LongestMessage = 3_000;
    private const int LongestLines = 8_000;
    private const int MostFindings = 60;

    /// <summary>What kind of thing it is about.</summary>
    public BriefSubjectKind SubjectKind { get; init; }

    /// <summary>The region's code, or the slug.</summary>
    public string Subject { get; init; } = "";

    /// <summary>What it is called.</summary>
    public IReadOnlyList<FreeText> Title { get; init; } = [];

    /// <summary>What it says.</summary>
    public IReadOnlyList<FreeText> Message { get; init; } = [];

    /// <summary>Statements, a line each, the source behind a bar.</summary>
    public IReadOnlyList<FreeText> Statements { get; init; } = [];

    /// <summary>Advice, a line each.</summary>
    public IReadOnlyList<FreeText> Advice { get; init; } = [];

    /// <summary>Keys of the chosen findings.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>Checks it into a brief; adds what is wrong.</summary>
    internal void ReadInto(PolicyBrief brief, FieldProblems problems)
    {
        brief.SubjectKind = SubjectKind;
        brief.Subject = ReadSubject(problems);
        brief.Title = FreeTexts.Read(Title, "title", LongestTitle, problems);
        if (brief.Title.Count == 0)
            problems.Add("title", "missing", "", Phrase.Of("fill this in"));
        brief.Message = FreeTexts.Read(Message, "message", LongestMessage, problems);
        brief.Statements = FreeTexts.Read(Statements, "statements", LongestLines, problems);
        foreach (var statement in brief.Statements.SelectMany(text => BriefStatement.List(text.Text)).Where(one => one.Source.Length == 0 || one.Text.Length == 0))
            problems.Add("statements", "statement-without-source", statement.Text, Phrase.Of("every statement says where it can be checked: write the source behind a bar, such as: Exports doubled since 2015 | Statistics office, table 12"));
        brief.Advice = FreeTexts.Read(Advice, "advice", LongestLines, problems);
        if (Findings.Count > MostFindings)
            problems.Add("findings", "too-many-findings", "", Phrase.Of($"choose {MostFindings} findings at most"));
        brief.Findings = [.. Findings.Take(MostFindings).Where(key => Key().IsMatch(key)).Distinct(StringComparer.Ordinal)];
    }

    private string ReadSubject(FieldProblems problems)
    {
        var given = Subject.Trim();
        if (SubjectKind == BriefSubjectKind.Region && RegionCatalogue.Find(given.ToUpperInvariant()) is { } region)
            return region.Code;
        if (SubjectKind != BriefSubjectKind.Region && SlugForm().IsMatch(given))
            return given.ToLowerInvariant();
        problems.Add("subject", "unknown-subject", given, Phrase.Of("choose a region, a territory or a theme that is known here"));
        return "";
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}\z", RegexOptions.CultureInvariant)]
    private static partial Regex SlugForm();

    [GeneratedRegex(@"^[a-z-]{1,30}:[A-Za-z0-9_./-]{0,160}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
