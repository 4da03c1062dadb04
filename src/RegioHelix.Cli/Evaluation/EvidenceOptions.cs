using System.CommandLine;
using System.Globalization;
using RegioHelix.Analytics.Evaluation;
using RegioHelix.Import.Reading.Panels;
using RegioHelix.Studies.Evaluation;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Evaluation;

/// <summary>The options of an effect check, and the request that they make.</summary>
internal sealed class EvidenceOptions
{
    private const int MostPlacebos = 20_000;

    private readonly Option<string> unit = new("--unit") { Description = "The column of units.", HelpName = "COL", Required = true };
    private readonly Option<string> time = new("--time") { Description = "The column of periods: whole numbers.", HelpName = "COL", Required = true };
    private readonly Option<string> outcome = new("--outcome") { Description = "The column of the outcome.", HelpName = "COL", Required = true };
    private readonly Option<string?> treated = new("--treated") { Description = "The treated units, of one date; several are averaged first.", HelpName = "NAME[,NAME]" };
    private readonly Option<int?> from = new("--from") { Description = "The first period under treatment.", HelpName = "T" };
    private readonly Option<string?> firstTreated = new("--first-treated") { Description = "Instead of --treated and --from: the column of the period of first treatment, 0 or blank for never.", HelpName = "COL" };
    private readonly Option<string?> exclude = new("--exclude") { Description = "Units to leave out: neighbours, aggregates, others with a shock of their own.", HelpName = "NAME[,NAME]" };
    private readonly Option<string?> delimiter = new("--delimiter") { Description = "What parts the fields; found out where left out. 'tab' for a tab.", HelpName = "C" };
    private readonly Option<string> method = new("--method") { Description = "Which estimators.", DefaultValueFactory = _ => "all" };
    private readonly Option<string?> placebos = new("--placebos") { Description = $"At most so many placebo groups, or all; {EvidenceRequest.DefaultPlacebos} where left out. More than that are drawn with the seed.", HelpName = "N|all" };
    private readonly Option<int> seed = new("--seed") { Description = "Of every draw.", HelpName = "N", DefaultValueFactory = _ => 1 };

    private readonly Option<string?> predictors = new("--predictors") { Description = "What synthetic control matches donors on besides the outcome's path: means of columns over periods before treatment, the outcome's own too.", HelpName = "COL[@FROM-TO],..." };
    private readonly Option<string?> fit = new("--fit") { Description = "With predictors: the periods whose fit decides how important each is; all before treatment, or the outcome's own span where that is half of them.", HelpName = "FROM-TO" };

    public EvidenceOptions() => method.AcceptOnlyFromAmong("all", "synthetic-control", "synthetic-did", "did");

    public Option<bool> Json { get; } = new("--json") { Description = "Print JSON, every weight, gap and placebo included." };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { unit, time, outcome, treated, from, firstTreated, exclude, delimiter, method, predictors, fit, placebos, seed, Json })
            command.Options.Add(option);
    }

    public PanelColumns Columns(ParseResult parsed) => new(parsed.GetValue(unit)!, parsed.GetValue(time)!, parsed.GetValue(outcome)!, parsed.GetValue(firstTreated), [.. Named(parsed).Select(one => one.Column)]);

    private IReadOnlyList<NamedPredictor> Named(ParseResult parsed) => NamedPredictor.Read(parsed.GetValue(predictors));

    /// <summary>Names are parted by commas; a name that holds one is quoted: <c>"\"Gent, stad\",Brugge"</c>.</summary>
    public IReadOnlyList<string> Excluded(ParseResult parsed) => NameList.Read(parsed.GetValue(exclude));

    public char? Delimiter(ParseResult parsed) => parsed.GetValue(delimiter) switch
    {
        null or "" => null,
        "tab" or "\\t" => '\t',
        { Length: 1 } text => text[0],
        { } text => throw Problem("--delimiter", "unknown-delimiter", text, Phrase.Of("give one character, or 'tab'")),
    };

    /// <summary>One date with treated units, or a column of dates.</summary>
    /// <exception cref="ProblemsException">Both, or half of one.</exception>
    public void RefuseUnlessOneQuestion(ParseResult parsed)
    {
        var (names, date, column) = (parsed.GetValue(treated), parsed.GetValue(from), parsed.GetValue(firstTreated));
        if (column is not null && (names is not null || date is not null))
            throw Problem("--first-treated", "two-questions", column, Phrase.Of("give either --treated with --from, or --first-treated alone"));
        if (column is null && (NameList.Read(names).Count == 0 || date is null))
            throw Problem("evidence", "no-question", "", Phrase.Of("say who was treated and since when: --treated NAME --from T, or --first-treated COL"));
        if (parsed.GetValue(predictors) is { } named && (column is not null || parsed.GetValue(method) is not ("all" or "synthetic-control")))
            throw Problem("--predictors", "not-matched", named, Phrase.Of("only synthetic control of one date matches on predictors; leave them out, or ask for that method"));
        if (parsed.GetValue(fit) is { } periods && parsed.GetValue(predictors) is null)
            throw Problem("--fit", "nothing-to-fit", periods, Phrase.Of("it says how predictors are weighed; give --predictors too"));
        if (column is not null && parsed.GetValue(method) is not ("all" or "did"))
            throw Problem("--method", "not-staggered", parsed.GetValue(method)!, Phrase.Of("with several dates only did is estimated; leave --method out"));
    }

    public EvidenceRequest Request(ParseResult parsed, ReadPanel read, string file) => new(read.Panel, file)
    {
        Treated = NameList.Read(parsed.GetValue(treated)),
        From = parsed.GetValue(from),
        FirstTreated = read.FirstTreated,
        Excluded = Excluded(parsed),
        Methods = [.. Enum.GetValues<EffectMethod>().Where(one => parsed.GetValue(method) == "all" || EvidenceJson.Name(one) == parsed.GetValue(method))],
        Predictors = NamedPredictor.Of(Named(parsed), parsed.GetValue(fit), parsed.GetValue(outcome)!, read, parsed.GetValue(from)),
        Placebos = Placebos(parsed.GetValue(placebos)),
        Seed = parsed.GetValue(seed),
    };

    private static int? Placebos(string? text) => text switch
    {
        null => EvidenceRequest.DefaultPlacebos,
        "all" => null,
        _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= MostPlacebos => count,
        _ => throw Problem("--placebos", "out-of-range", text, Phrase.Of($"give a number from 1 to {MostPlacebos}, or all")),
    };

    private static ProblemsException Problem(string place, string rule, string value, Phrase advice) => new(new Problem(place, 0, 0, rule, value, advice));
}
