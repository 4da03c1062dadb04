using RegioHelix.Store.Observations;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Datasets;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Studies.Catalogue;

/// <summary>A vintage whose file is damaged, in words.</summary>
/// <param name="Dataset">The dataset's code.</param>
/// <param name="Vintage">The vintage's id.</param>
/// <param name="IsInUse">True where it is the one in use.</param>
/// <param name="Served">The former vintage that is served in its place; null where none is whole, or where it is not in use.</param>
/// <param name="IsPublic">False for what is or may be a table of somebody's own, of which others are told nothing.</param>
/// <param name="Sentence">What is wrong, what is served and what to do.</param>
public sealed record DamagedFigures(string Dataset, string Vintage, bool IsInUse, string? Served, bool IsPublic, LocalText Sentence)
{
    /// <summary>True where nothing of the dataset can be shown.</summary>
    public bool IsUnreadable => IsInUse && Served is null;

    /// <summary>Every damaged vintage that the store knows of.</summary>
    public static IReadOnlyList<DamagedFigures> List(IObservationStore store) => [.. store.ListDamaged().Select(damaged => Of(store, damaged))];

    /// <summary>The refusal to show a dataset of which nothing can be read, or of all where none is named; null where that is not why.</summary>
    internal static StudyRefusedException? FindRefusal(IObservationStore store, string? dataset = null) =>
        List(store).FirstOrDefault(damaged => damaged is { IsUnreadable: true, IsPublic: true } && (dataset is null || damaged.Dataset == dataset)) is { } found
            ? new StudyRefusedException(RefusalReason.Unreadable, found.Sentence, offers: dataset is null ? [] : [new("dataset", null)])
            : null;

    private static DamagedFigures Of(IObservationStore store, DamagedVintage damaged) =>
        new(damaged.Dataset, damaged.Vintage, damaged.IsInUse, damaged.Served, IsPublicFigure(store, damaged.Dataset), Say(damaged));

    // Of a dataset that cannot be read only those that are declared are known to be nobody's own.
    private static bool IsPublicFigure(IObservationStore store, string dataset) =>
        store.FindDataset(dataset) is { } state
            ? state.Declaration.Kind != FigureKind.Own
            : dataset == DuckDbObservationStore.BoundaryDataset || DatasetCatalogue.Find(dataset) is not null;

    private static LocalText Say(DamagedVintage damaged)
    {
        var fault = Sentences.Get(damaged.Fault switch { VintageFault.Gone => "DamageGone", VintageFault.Changed => "DamageChanged", _ => "DamageUnreadable" });
        return Sentences.Fill(
            damaged switch { { IsInUse: false } => "DamageAside", { Served: null } => "DamageNone", _ => "DamageServed" },
            culture => [damaged.Dataset, damaged.Vintage, fault.In(culture), damaged.Served ?? ""]);
    }
}
