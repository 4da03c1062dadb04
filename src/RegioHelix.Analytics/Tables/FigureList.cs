namespace RegioHelix.Analytics.Tables;

/// <summary>One figure a label: a region's or an activity's. Immutable, in the order of the table that it was computed from.</summary>
public sealed class FigureList
{
    private readonly Figure[] figures;
    private readonly Lazy<Dictionary<string, int>> index;

    internal FigureList(IReadOnlyList<string> labels, Figure[] figures)
    {
        Labels = labels;
        this.figures = figures;
        index = new(() => Enumerable.Range(0, labels.Count).ToDictionary(at => labels[at], at => at, StringComparer.Ordinal));
    }

    /// <summary>The labels, in order.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The number of figures.</summary>
    public int Count => figures.Length;

    /// <summary>The figure at a position.</summary>
    public Figure this[int position] => figures[position];

    /// <summary>The figure of a label; null where there is no such label.</summary>
    public Figure? Find(string label) => index.Value.TryGetValue(label, out var at) ? figures[at] : null;

    /// <summary>Figures that come from outside, such as the product complexity of world trade.</summary>
    /// <param name="labels">The labels, each once.</param>
    /// <param name="figure">The figure of a label, finite; null where there is none.</param>
    /// <exception cref="ArgumentException">A label twice, or a figure that is not finite.</exception>
    public static FigureList Given(IReadOnlyList<string> labels, Func<string, double?> figure)
    {
        if (labels.GroupBy(label => label, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"{twice.Key} stands twice among the labels", nameof(labels));
        return Fill(labels, at => figure(labels[at]) is not { } value ? Figure.Without(FigureState.NotPublished)
            : double.IsFinite(value) ? Figure.Of(value)
            : throw new ArgumentException($"the figure of {labels[at]} is {value}; allowed are finite numbers, or null", nameof(figure)));
    }

    internal static FigureList Fill(IReadOnlyList<string> labels, Func<int, Figure> figure) =>
        new(labels, [.. Enumerable.Range(0, labels.Count).Select(figure)]);
}
