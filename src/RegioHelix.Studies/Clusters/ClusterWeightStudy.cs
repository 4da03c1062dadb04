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
            Computed(table),
            [.. ClusterWeightReadings.All.Select(Published)]);
    }

    /// <summary>The share of jobs and the number of clusters of a table under each method.</summary>
    internal static IReadOnlyList<ComputedWeight> Computed(SpecialisationTable table) =>
    [
        Traded(table),
        Starred(table, StarReading.Observatory2008, 1),
        Starred(table, StarReading.Observatory2008, 2),
        Starred(table, StarReading.Observatory2008, 3),
        Starred(table, StarReading.Panorama2020, 1),
        Starred(table, StarReading.Panorama2020, 2),
    ];

    private static ComputedWeight Traded(SpecialisationTable table)
    {
        var share = ClusterShare.From(table.Reference, SpecialisationTable.IsTraded);
        return Weight("traded", Sentences.Get("WeightTraded"), share, LocalText.Same(""), 2008, "observatory-2008");
    }

    private static ComputedWeight Starred(SpecialisationTable table, StarReading reading, int stars)
    {
        var share = ClusterShare.From(table.Reference, table.Stars(reading), stars);
        var (name, definition, caution, year) = reading == StarReading.Observatory2008
            ? ("observatory-2008", "WeightObservatory", "CautionObservatory", 2008)
            : ("panorama-2020", "WeightPanorama", "CautionPanorama", 2020);
        var ofTraded = ClusterShare.From(table.Reference, table.Stars(reading), stars, ClusterBase.CandidateJobs);
        return Weight($"{name}-{stars}", Sentences.Fill(definition, _ => [stars]), share, Sentences.Get(caution), year, name) with { ShareOfTraded = ofTraded.Share.Value };
    }

    private static ComputedWeight Weight(string method, LocalText definition, ShareInClusters share, LocalText caution, int year, string published)
    {
        var source = ClusterWeightReadings.All.First(reading => reading.Code == published);
        return new ComputedWeight(method, definition, share.Share.Value, share.Share.Lower, share.Share.Upper, share.Numerator, share.Places, caution)
        {
            Source = new LocalText(source.Source, source.DutchSource),
            SourceYear = year,
        };
    }

    private static PublishedWeight Published(ClusterWeightReading reading) => new(
        Sentences.Fill(reading.Approximate ? "ReadingAbout" : "ReadingExact", culture => [FigureText.PercentAsPublished(reading.Percent, culture)]),
        new LocalText(reading.English, reading.Dutch),
        new LocalText(reading.Source, reading.DutchSource),
        reading.Year,
        ToBeChecked: reading.FigureEvidence == EvidenceMark.ToBeChecked || reading.DefinitionEvidence == EvidenceMark.ToBeChecked,
        reading.Percent,
        reading.Places,
        reading.Sectors);
}
