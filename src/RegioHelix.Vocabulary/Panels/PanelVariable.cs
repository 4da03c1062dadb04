namespace RegioHelix.Vocabulary.Panels;

/// <summary>Another variable of a panel's units, which may have gaps. Immutable.</summary>
public sealed class PanelVariable
{
    private readonly double?[] values;

    /// <summary>Makes a variable; the values are copied.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="times">Periods, strictly ascending.</param>
    /// <param name="values">Row-major, a row for each unit of the panel in its order, a column for each period; null where not observed.</param>
    /// <exception cref="ArgumentException">No period, or values that do not fill rows.</exception>
    public PanelVariable(string name, IReadOnlyList<int> times, IReadOnlyList<double?> values)
    {
        if (times.Count == 0 || values.Count % times.Count != 0)
            throw new ArgumentException($"{values.Count} values do not fill rows of {times.Count} periods", nameof(values));
        (Name, Times, this.values) = (name, [.. times], [.. values]);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The periods, ascending.</summary>
    public IReadOnlyList<int> Times { get; }

    /// <summary>The value of a unit in a period, by position; null where not observed.</summary>
    public double? this[int unit, int time] => values[(unit * Times.Count) + time];
}
