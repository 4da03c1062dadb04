using System.Collections.Frozen;
using RegioHelix.Vocabulary.Embedded;

namespace RegioHelix.Vocabulary.Landmarks;

/// <summary>The notes beside the landmark figures; the figures themselves are the dataset <c>landmarks</c>.</summary>
public static class LandmarkNotes
{
    private static readonly Lazy<FrozenDictionary<(string Region, string Activity), LandmarkNote>> ByCell = new(() => ReadRows()
        .ToFrozenDictionary(note => (note.Region, note.Activity)));

    /// <summary>Every note.</summary>
    public static IReadOnlyCollection<LandmarkNote> All => ByCell.Value.Values;

    /// <summary>The note of a region and an activity, or null.</summary>
    public static LandmarkNote? Find(string region, string activity) => ByCell.Value.GetValueOrDefault((region, activity));

    private static IEnumerable<LandmarkNote> ReadRows()
    {
        foreach (var row in EmbeddedTable.Read("Landmarks.landmark-notes.tsv", "region", "activity", "english", "dutch"))
            yield return new LandmarkNote(row[0], row[1], row[2], row[3]);
    }
}
