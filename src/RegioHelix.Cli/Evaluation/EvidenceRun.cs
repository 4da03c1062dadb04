using System.Globalization;
using RegioHelix.Analytics.Evaluation;
using RegioHelix.Cli.Importing;
using RegioHelix.Import.Reading.Panels;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Studies.Evaluation;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Evaluation;

/// <summary>An effect check from its settings and a file: the same for the command and for the job of a page.</summary>
/// <param name="Result">What was found.</param>
/// <param name="Settings">What was asked.</param>
/// <param name="File">The file's name without its folder: a report is the same wherever the file lies.</param>
/// <param name="Hash">Of the panel that was read.</param>
internal sealed record EvidenceRun(EvidenceResult Result, EvidenceSettings Settings, string File, string Hash)
{
    private const int MostPlacebos = EvidenceRequest.MostPlacebos;

    /// <summary>The result as it is read.</summary>
    public EvidenceReport Report => EvidenceReports.From(Result, Settings, File, Hash);

    /// <summary>The result as an R script.</summary>
    public string Script => EvidenceScript.Write(Result, Settings, File, Hash);

    /// <summary>The result as JSON.</summary>
    public string Json(CultureInfo? language = null) => EvidenceJson.Write(Result, Settings, File, Hash, language);

    /// <summary>All of it, to be kept.</summary>
    public KeptEvidence Kept => new(Report, Json(), Json(CultureInfo.GetCultureInfo("nl")), Script);

    /// <summary>Reads the panel and answers.</summary>
    /// <param name="settings">What is asked.</param>
    /// <param name="source">The file.</param>
    /// <param name="progress">Told how much is done, 0 to 1.</param>
    /// <param name="cancellation">Stops between two fits.</param>
    /// <exception cref="ProblemsException">A file or a question that cannot be used.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static EvidenceRun From(EvidenceSettings settings, OpenedSource source, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var predictors = NamedPredictor.Read(settings.Predictors);
        var read = PanelReader.Read(source, Columns(settings, predictors), Delimiter(settings), settings.Excluded);
        return new(EvidenceStudy.Run(Request(settings, predictors, read, source.Name), progress, cancellation), settings, Path.GetFileName(source.Name), read.Hash);
    }

    /// <summary>Reads a panel for each sector and answers for those that are asked about.</summary>
    /// <exception cref="ProblemsException">A file or a question that cannot be used.</exception>
    public static PrioritiesResult Sectors(EvidenceSettings settings, OpenedSource source, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var predictors = NamedPredictor.Read(settings.Predictors);
        var sectors = PanelReader.ReadSectors(source, Columns(settings, predictors), settings.Sector!, Delimiter(settings), settings.Excluded);
        foreach (var name in settings.Priorities)
            if (!sectors.Any(one => one.Sector == name))
                throw Problem("--priorities", "unknown-sector", name, Phrase.Of($"the file has the sectors {string.Join(", ", sectors.Take(30).Select(one => one.Sector))}"));
        var asked = sectors.Where(one => settings.Priorities.Count == 0 || settings.Priorities.Contains(one.Sector))
            .Select(one => (one.Sector, Request(settings, predictors, one.Read, source.Name))).ToList();
        return PrioritiesStudy.Run(asked, [.. sectors.Select(one => (one.Sector, one.Read.Panel))], progress, cancellation);
    }

    private static PanelColumns Columns(EvidenceSettings settings, IReadOnlyList<NamedPredictor> predictors) =>
        new(settings.Unit, settings.Time, settings.Outcome, settings.FirstTreated, [.. predictors.Select(one => one.Column)])
        {
            Mark = DecimalMarks.Read(settings.DecimalMark == "comma" ? "comma" : "point"),
        };

    /// <summary>One date with treated units, or a column of dates, and nothing that does not go with it.</summary>
    /// <exception cref="ProblemsException">Both, or half of one.</exception>
    public static EvidenceSettings Checked(EvidenceSettings settings)
    {
        var column = settings.FirstTreated;
        if (column is not null && (settings.Treated.Count > 0 || settings.From is not null))
            throw Problem("--first-treated", "two-questions", column, Phrase.Of("give either --treated with --from, or --first-treated alone"));
        if (column is null && (settings.Treated.Count == 0 || settings.From is null))
            throw Problem("evidence", "no-question", "", Phrase.Of("say who was treated and since when: --treated NAME --from T, or --first-treated COL"));
        if (settings.Predictors is { } named && (column is not null || settings.Method is not ("all" or "synthetic-control")))
            throw Problem("--predictors", "not-matched", named, Phrase.Of("only synthetic control of one date matches on predictors; leave them out, or ask for that method"));
        if (settings.Fit is { } periods && settings.Predictors is null)
            throw Problem("--fit", "nothing-to-fit", periods, Phrase.Of("it says how predictors are weighed; give --predictors too"));
        if (column is not null && settings.Method is not ("all" or "did"))
            throw Problem("--method", "not-staggered", settings.Method, Phrase.Of("with several dates only did is estimated; leave --method out"));
        if (column is not null && OfOneDate(settings) is { } option)
            throw Problem(option, "not-staggered", column, Phrase.Of("with --first-treated p is not corrected and the comparison is every unit that is never treated; leave this option out (--exclude leaves units out)"));
        if (settings.Family is < 1 or > MostPlacebos)
            throw Problem("--family", "out-of-range", $"{settings.Family}", Phrase.Of($"give a number from 1 to {MostPlacebos}"));
        if (settings.Priorities.Count > 0 && settings.Sector is null)
            throw Problem("--priorities", "no-sectors", settings.Priorities[0], Phrase.Of("it names values of a column of sectors; give --sector too"));
        if (settings.Sector is { } sector && (column is not null || settings.Family > 1))
            throw Problem("--sector", "two-questions", sector, Phrase.Of("it checks sectors of one date and corrects for their number; leave out --first-treated and --family"));
        _ = Delimiter(settings);
        _ = Placebos(settings.Placebos);
        return settings;
    }

    private static string? OfOneDate(EvidenceSettings settings) =>
        settings.Family > 1 ? "--family" : settings.SamePriority.Count > 0 ? "--same-priority" : settings.Neighbours.Count > 0 ? "--neighbours" : null;

    private static EvidenceRequest Request(EvidenceSettings settings, IReadOnlyList<NamedPredictor> predictors, ReadPanel read, string file) => new(read.Panel, file)
    {
        Treated = settings.Treated,
        From = settings.From,
        FirstTreated = read.FirstTreated,
        Excluded = settings.Excluded,
        SamePriority = settings.SamePriority,
        Neighbours = settings.Neighbours,
        DateSetBy = settings.SetBy ?? "",
        Tested = settings.Family,
        PanelHash = read.Hash,
        Methods = [.. Enum.GetValues<EffectMethod>().Where(one => settings.Method == "all" || EvidenceJson.Name(one) == settings.Method)],
        Predictors = NamedPredictor.Of(predictors, settings.Fit, settings.Outcome, read, settings.From),
        Placebos = Placebos(settings.Placebos),
        Seed = settings.Seed,
    };

    private static char? Delimiter(EvidenceSettings settings) => settings.Delimiter switch
    {
        null or "" => null,
        "tab" or "\\t" => '\t',
        { Length: 1 } text => text[0],
        { } text => throw Problem("--delimiter", "unknown-delimiter", text, Phrase.Of("give one character, or 'tab'")),
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
