namespace RegioHelix.Vocabulary.Panels;

/// <summary>One outcome of units (regions, or priorities of regions) over periods: rows are units, columns are periods in ascending order. Complete: every cell has a value. Immutable.</summary>
public sealed class RegionPanel
{
    private readonly double[] values;
    private readonly Dictionary<string, int> index;

    /// <summary>Makes a panel; the values are copied.</summary>
    /// <param name="units">Row labels, each once.</param>
    /// <param name="times">Periods, strictly ascending; years or any other whole numbers.</param>
    /// <param name="values">Row-major, <c>units.Count * times.Count</c> long, finite.</param>
    /// <exception cref="ArgumentException">A label twice, periods out of order, a wrong number of values, or one that is not finite.</exception>
    public RegionPanel(IReadOnlyList<string> units, IReadOnlyList<int> times, ReadOnlySpan<double> values)
    {
        if (values.Length != units.Count * times.Count)
            throw new ArgumentException($"{units.Count} units over {times.Count} periods need {units.Count * times.Count} values, not {values.Length}", nameof(values));
        for (var at = 1; at < times.Count; at++)
            if (times[at] <= times[at - 1])
                throw new ArgumentException($"the period {times[at]} stands behind {times[at - 1]}; periods must ascend", nameof(times));
        foreach (var value in values)
            if (!double.IsFinite(value))
                throw new ArgumentException("a value is not finite", nameof(values));
        (Units, Times, this.values) = ([.. units], [.. times], values.ToArray());
        index = new(units.Count, StringComparer.Ordinal);
        for (var unit = 0; unit < units.Count; unit++)
            if (!index.TryAdd(units[unit], unit))
                throw new ArgumentException($"the unit {units[unit]} stands twice", nameof(units));
    }

    /// <summary>Row labels, in order.</summary>
    public IReadOnlyList<string> Units { get; }

    /// <summary>The periods, ascending.</summary>
    public IReadOnlyList<int> Times { get; }

    /// <summary>The value of a unit in a period, by position.</summary>
    public double this[int unit, int time] => values[(unit * Times.Count) + time];

    /// <summary>The values of a unit, in the order of the periods.</summary>
    public ReadOnlySpan<double> Row(int unit) => values.AsSpan(unit * Times.Count, Times.Count);

    /// <summary>The position of a unit, or -1.</summary>
    public int Find(string unit) => index.GetValueOrDefault(unit, -1);

    /// <summary>The first position of a period at or after a given one; the number of periods where none is.</summary>
    public int FirstAt(int time)
    {
        for (var at = 0; at < Times.Count; at++)
            if (Times[at] >= time)
                return at;
        return Times.Count;
    }
}
