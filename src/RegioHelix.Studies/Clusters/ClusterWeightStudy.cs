using RegioHelix.Analytics.Clusters;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Clusters;

namespace RegioHelix.Studies.Clusters;

/// <summary>What share of Europe's jobs is in clusters? It depends on the definition: all of them, side by side.</summary>
public sealed class ClusterWeightStudy(SpecialisationTables tables)
{
    /// <summary>Runs the study on the level 2 regions of the chosen dataset.</summary>
    /// <exception cref="StudyRefusedException">No data, or a year that is not loaded.</exception>
    public ClusterWeight Run(StudySettings settings)
    {
        var table = tables.Get(TableChooser.Choose(tables.Store, settings));
        return new ClusterWeight(
            ProvenanceWriter.Write(table, "cluster-share", "cluster-stars"),
            [
                Traded(table),
                Starred(table, StarReading.Observatory2008, 1),
                Starred(table, StarReading.Observatory2008, 2),
                Starred(table, StarReading.Observatory2008, 3),
                Starred(table, StarReading.Panorama2020, 1),
                Starred(table, StarReading.Panorama2020, 2),
            ],
            [.. ClusterWeightReadings.All.Select(Published)]);
    }

    private static ComputedWeight Traded(SpecialisationTable table)
    {
        var share = ClusterShare.From(table.Reference, SpecialisationTable.IsTraded);
        return Weight("traded", Sentences.Get("WeightTraded"), share, LocalText.Same(""));
    }

    private static ComputedWeight Starred(SpecialisationTable table, StarReading reading, int stars)
    {
        var share = ClusterShare.From(table.Reference, table.Stars(reading), stars);
        var (name, definition, caution) = reading == StarReading.Observatory2008
            ? ("observatory-2008", "WeightObservatory", "CautionObservatory")
            : ("panorama-2020", "WeightPanorama", "CautionPanorama");
        return Weight($"{name}-{stars}", Sentences.Fill(definition, _ => [stars]), share, Sentences.Get(caution));
    }

    private static ComputedWeight Weight(string method, LocalText definition, ShareInClusters share, LocalText caution) =>
        new(method, definition, share.Share.Value, share.Share.Lower, share.Share.Upper, share.Numerator, share.Places, caution);

    private static PublishedWeight Published(ClusterWeightReading reading) => new(
        Sentences.Fill(reading.Approximate ? "ReadingAbout" : "ReadingExact", culture => [FigureText.PercentAsPublished(reading.Percent, culture)]),
        new LocalText(reading.English, reading.Dutch),
        new LocalText(reading.Source, reading.DutchSource),
        reading.Year,
        ToBeChecked: reading.FigureEvidence == EvidenceMark.ToBeChecked || reading.DefinitionEvidence == EvidenceMark.ToBeChecked);
}
