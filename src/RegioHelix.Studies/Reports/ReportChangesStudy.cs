using System.Globalization;
using System.Text.Json;
using RegioHelix.Studies.Packages;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Studies.Reports;

/// <summary>
/// What changed since the last report, whose data package was kept beside it. A report that is made again from the same vintage is compared with what its
/// predecessor was compared with: made twice, it says the same.
/// </summary>
public static class ReportChangesStudy
{
    private const string Results = "results/report.json";
    private const string FormerManifest = "previous/package.json";
    private const string FormerResults = "previous/report.json";

    /// <summary>Compares a report with the one before.</summary>
    /// <param name="report">The report.</param>
    /// <param name="question">What it was asked.</param>
    /// <param name="kept">The package of the last run; null where there is none.</param>
    public static ReportChanges Run(TerritoryReport report, PackageQuestion question, OpenedPackage? kept) =>
        Compare(report, question, Former(question, report.Provenance.Vintage, kept) is { } former
            ? new KeptReport(former.Manifest.Question, former.Manifest.Dataset, former.Manifest.Vintage, former.Json, null)
            : null);

    /// <summary>Compares a report with the last one that a server gave.</summary>
    /// <param name="report">The report.</param>
    /// <param name="question">What it was asked.</param>
    /// <param name="kept">The last one; null where there is none.</param>
    public static ReportChanges Run(TerritoryReport report, PackageQuestion question, KeptReport? kept) =>
        Compare(report, question, kept is not null && kept.Question == question && kept.Vintage == report.Provenance.Vintage ? kept.Former : kept);

    private static ReportChanges Compare(TerritoryReport report, PackageQuestion question, KeptReport? former)
    {
        if (former is null)
            return new ReportChanges(null, null, Sentences.Get("ChangesFirst"), [], []);
        if (!CanCompare(former.Question, question))
            return new ReportChanges(null, null, Sentences.Fill("ChangesOther", _ => [former.Question.Subject, former.Dataset]), [], []);
        var (figures, moves) = Differences(report, former);
        return new ReportChanges(former.Vintage, former.Question.Settings.Year ?? 0, Sentence(former, report, figures.Count, moves.Count), figures, moves);
    }

    // The former report comes from a file that anybody may have changed.
    private static (List<ChangedFigure> Figures, List<ChangedMove> Moves) Differences(TerritoryReport report, KeptReport former)
    {
        try
        {
            using var document = JsonDocument.Parse(former.Json);
            return (Figures(report, document.RootElement), Moves(report, document.RootElement));
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new PackageFaultException($"the results of the former report cannot be read: {broken.Message}");
        }
    }

    /// <summary>The files by which the next run knows what this one was compared with; none where it was the first.</summary>
    public static IReadOnlyList<(string Name, string Text)> Beside(PackageQuestion question, string vintage, OpenedPackage? kept) =>
        Former(question, vintage, kept) is { } former ? [(FormerManifest, JsonSerializer.Serialize(former.Manifest, DataPackageStudy.Json)), (FormerResults, former.Json)] : [];

    private static (PackageManifest Manifest, string Json)? Former(PackageQuestion question, string vintage, OpenedPackage? kept)
    {
        if (kept is null)
            return null;
        if (kept.Manifest.Question != question || kept.Manifest.Vintage != vintage)
            return kept.Find(Results) is { } results ? (kept.Manifest, results) : null;
        return kept.Find(FormerManifest) is { } manifest && kept.Find(FormerResults) is { } former
            ? (Manifest(manifest), former)
            : null;
    }

    private static PackageManifest Manifest(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<PackageManifest>(json, OpenedPackage.Strict) ?? throw new JsonException("it says nothing");
        }
        catch (JsonException broken)
        {
            throw new PackageFaultException($"{FormerManifest} cannot be read: {broken.Message}");
        }
    }

    // Another year is what a trend is about; another territory, dataset, level or rule is another question.
    private static bool CanCompare(PackageQuestion one, PackageQuestion other) =>
        one.Study == other.Study && one.Subject == other.Subject && one.Settings with { Year = null } == other.Settings with { Year = null };

    private static List<ChangedFigure> Figures(TerritoryReport report, JsonElement before)
    {
        var former = before.GetProperty("activities").EnumerateArray().ToDictionary(line => line.GetProperty("code").GetString()!, line => (Quotient: Number(line, "location_quotient"), Jobs: Number(line, "jobs")), StringComparer.Ordinal);
        return
        [
            .. report.Activities
                .Select(line => (Line: line, Was: former.GetValueOrDefault(line.Code)))
                .Where(one => one.Was.Quotient != one.Line.LocationQuotient || one.Was.Jobs != one.Line.Jobs)
                .Select(one => new ChangedFigure(one.Line.Code, one.Line.Name, one.Was.Quotient, one.Line.LocationQuotient, one.Was.Jobs, one.Line.Jobs))
                .OrderByDescending(Size)
                .ThenBy(one => one.Code, StringComparer.Ordinal),
        ];
    }

    // A figure that appears or disappears comes first: no ratio says how much that is.
    private static double Size(ChangedFigure one) =>
        one is { QuotientBefore: > 0 and var then, Quotient: > 0 and var now } ? Math.Abs(Math.Log(now / then)) : one.Quotient == one.QuotientBefore ? 0 : double.MaxValue;

    private static List<ChangedMove> Moves(TerritoryReport report, JsonElement before)
    {
        var version = (NutsVersion)report.Provenance.NutsVersion;
        var now = Now(report.Movers).ToHashSet();
        var then = Then(before).ToHashSet();
        return
        [
            .. now.Except(then).Select(move => (Move: move, IsNow: true)).Concat(then.Except(now).Select(move => (Move: move, IsNow: false)))
                .OrderByDescending(one => one.IsNow).ThenBy(one => one.Move.Region, StringComparer.Ordinal).ThenBy(one => one.Move.Code, StringComparer.Ordinal)
                .Select(one => new ChangedMove(one.Move.Region, RegionNames.Identify(one.Move.Region, version).Name, one.Move.Code, ActivityNames.Get(one.Move.Code).ShortName(), one.Move.Gained, one.IsNow)),
        ];
    }

    private static IEnumerable<(string Region, string Code, bool Gained)> Now(TerritoryMovers? movers) => movers is null
        ? []
        : movers.Gained.Select(move => (move.Region.Code, move.Code, true)).Concat(movers.Lost.Select(move => (move.Region.Code, move.Code, false)));

    private static IEnumerable<(string Region, string Code, bool Gained)> Then(JsonElement before) => before.TryGetProperty("movers", out var movers) && movers.ValueKind == JsonValueKind.Object
        ? new[] { (List: "gained", Gained: true), (List: "lost", Gained: false) }.SelectMany(one => movers.GetProperty(one.List).EnumerateArray().Select(move => (move.GetProperty("region").GetProperty("code").GetString()!, move.GetProperty("code").GetString()!, one.Gained)))
        : [];

    private static double? Number(JsonElement line, string name) => line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private static LocalText Sentence(KeptReport former, TerritoryReport report, int figures, int moves)
    {
        var year = former.Question.Settings.Year?.ToString(CultureInfo.InvariantCulture) ?? "";
        return figures + moves == 0
            ? Sentences.Fill("ChangesNone", _ => [year, former.Vintage])
            : Sentences.Fill("ChangesSome", culture => [year, former.Vintage, FigureText.Whole(figures, culture), FigureText.Whole(report.Activities.Count, culture), FigureText.Whole(moves, culture)]);
    }
}
