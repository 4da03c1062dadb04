namespace RegioHelix.Import.Reading.Labelled;

/// <summary>Labels in the order of their first appearance, with their places.</summary>
internal sealed class LabelIndex
{
    private readonly List<string> labels = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    /// <summary>The labels.</summary>
    public IReadOnlyList<string> Labels => labels;

    /// <summary>How many there are.</summary>
    public int Count => labels.Count;

    /// <summary>The place of a label, which is added where it is new.</summary>
    public int Place(string label)
    {
        TryAdd(label);
        return places[label];
    }

    /// <summary>Adds a label; false where it is there already.</summary>
    public bool TryAdd(string label)
    {
        if (!places.TryAdd(label, labels.Count))
            return false;
        labels.Add(label);
        return true;
    }
}
