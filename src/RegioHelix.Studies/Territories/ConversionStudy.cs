using RegioHelix.Analytics.Territories;
using RegioHelix.Store.Observations;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Tables;
using RegioHelix.Vocabulary.Territories;

namespace RegioHelix.Studies.Territories;

/// <summary>What would these figures be in the regions of another NUTS version?</summary>
public sealed class ConversionStudy(IObservationStore store)
{
    /// <summary>Runs the study.</summary>
    /// <exception cref="StudyRefusedException">Not loaded, figures that do not add up, or divided regions without weights: then what is needed.</exception>
    public Conversion Run(ConversionRequest request)
    {
        var choice = Choose(request);
        var table = Kept(store.GetTable(choice.Query(2, choice.Level)), request.LeftOut ?? []);
        var overlaps = RegionOverlaps.List(choice.State.NutsVersion, request.To).Where(overlap => table.FindRegion(overlap.From) >= 0).ToList();
        var sizes = PieceSizes.Find(store, request.Weight, request.WeightDataset, choice.Year);
        var written = (request.Written ?? []).ToDictionary(weight => (weight.From, weight.To), weight => weight.Weight);
        var own = (request.Written ?? []).Select(weight => weight.From).ToHashSet(StringComparer.Ordinal);
        // Weights of one region are compared with each other: they come from one source and one year.
        var read = overlaps.GroupBy(overlap => overlap.From).Where(region => region.Count() > 1 && sizes is not null && !own.Contains(region.Key))
            .SelectMany(region => region.Zip(sizes!.Find([.. region]))).ToDictionary(pair => pair.First, pair => pair.Second);
        var crosswalk = Crosswalk.From(overlaps, overlap => own.Contains(overlap.From) ? written.TryGetValue((overlap.From, overlap.To), out var weight) ? weight : null : read.GetValueOrDefault(overlap));
        Demand(table, overlaps, crosswalk, request, choice);
        var converted = ConvertedTable.From(table, crosswalk);
        return new Conversion(
            choice.Dataset, choice.Vintage, choice.Year, choice.Measure.Indicator, choice.Measure.Unit, (int)choice.State.NutsVersion, (int)request.To,
            Changes(crosswalk), Said(crosswalk, own, sizes, request.Weight), Sum(table), Sum(converted), converted);
    }

    private TableChoice Choose(ConversionRequest request)
    {
        var state = store.FindDataset(request.Dataset) ?? throw new StudyRefusedException(
            RefusalReason.Unknown,
            Sentences.Fill("UnknownDataset", _ => [request.Dataset, string.Join(", ", store.ListDatasets().Select(other => other.Declaration.Code))]));
        var choice = TableChooser.IsTable(state)
            ? TableChooser.Choose(store, new StudySettings(request.Dataset, request.Year, request.Level))
            : new TableChoice(state, TableChooser.MainMeasure(state), TableChooser.ChooseYear(state, request.Year), ActivityLevel.Aggregate);
        return IsAmount(choice.Measure.Unit) ? choice : throw new StudyRefusedException(RefusalReason.BadSettings, Sentences.Fill("NotAnAmount", _ => [request.Dataset, choice.Measure.Unit]));
    }

    // Per cent, per head and rates of change do not add up; Eurostat, code list UNIT.
    private static bool IsAmount(string unit) =>
        !unit.StartsWith("PC", StringComparison.Ordinal) && !unit.Contains("HAB", StringComparison.Ordinal) && unit is not ("RT" or "RAT" or "AVG" or "YR");

    // A region of which nothing is published would make every region that it goes into uncertain, and has nothing to convert.
    private static RegionActivityTable Kept(RegionActivityTable table, IReadOnlyList<string> leftOut)
    {
        int[] rows = [.. Enumerable.Range(0, table.Regions.Count).Where(row => !leftOut.Contains(table.Regions[row][..2]) && Enumerable.Range(0, table.Activities.Count).Any(column => table[row, column].IsPublished))];
        return new([.. rows.Select(row => table.Regions[row])], table.Activities, [.. rows.SelectMany(row => table.Row(row).ToArray())]);
    }

    private static void Demand(RegionActivityTable table, List<RegionOverlap> overlaps, Crosswalk crosswalk, ConversionRequest request, TableChoice choice)
    {
        var gone = table.Regions.Where(region => overlaps.TrueForAll(overlap => overlap.From != region)).ToList();
        if (gone.Count > 0)
            throw new StudyRefusedException(RefusalReason.BadSettings, Sentences.Fill("ConversionGone", _ => [string.Join(", ", gone.Select(region => region[..2]).Distinct()), (int)request.To, choice.Dataset, gone.Count]));
        if (crosswalk.Needed.Count == 0)
            return;
        var regions = crosswalk.Needed.Select(overlap => overlap.From).Distinct().ToList();
        throw new StudyRefusedException(RefusalReason.BadSettings, Sentences.Fill("ConversionNeeds", culture =>
        [
            (int)request.To,
            FigureText.List(regions, culture),
            FigureText.List([.. crosswalk.Needed.Select(overlap => Piece(overlap, culture))], culture),
            string.Join(", ", PieceSizes.DatasetsOf(request.Weight)),
        ]));
    }

    private static string Piece(RegionOverlap overlap, System.Globalization.CultureInfo culture) => overlap.Pieces.Count == 0
        ? Sentences.Fill("PieceUnknown", _ => [overlap.From, overlap.To]).In(culture)
        : Sentences.Fill("PieceOf", _ => [overlap.From, overlap.To, string.Join('+', overlap.Pieces[0])]).In(culture);

    private static IReadOnlyList<ConversionChange> Changes(Crosswalk crosswalk) =>
    [
        .. crosswalk.Shares
            .Where(share => share.From != share.To || share.Share < 1)
            .Select(share => new ConversionChange(
                share.From, share.To, share.Share,
                share.Share < 1 ? ConversionKind.Divided : crosswalk.ListFrom(share.To).Count > 1 ? ConversionKind.Joined : ConversionKind.Recoded)),
    ];

    private static LocalText Said(Crosswalk crosswalk, HashSet<string> own, PieceSizes? sizes, ConversionWeight weight)
    {
        var divided = crosswalk.Shares.Where(share => share.Share < 1).Select(share => share.From).Distinct().ToList();
        if (divided.Count == 0)
            return Sentences.Get("ConversionUndivided");
        if (divided.TrueForAll(own.Contains) || sizes is null)
            return Sentences.Fill("ConversionWritten", _ => [string.Join(", ", divided)]);
        var word = Sentences.Get("Weight" + weight);
        return Sentences.Fill(
            divided.Exists(own.Contains) ? "ConversionBoth" : "ConversionDivided",
            culture => [string.Join(", ", divided.Where(region => !own.Contains(region))), word.In(culture), sizes.Dataset, string.Join(", ", divided.Select(sizes.YearOf).OfType<int>().Distinct().Order()), string.Join(", ", divided.Where(own.Contains))]);
    }

    private static double Sum(RegionActivityTable table)
    {
        var sum = 0.0;
        foreach (var cell in table.Cells)
            sum += cell.Lower;
        return sum;
    }
}
