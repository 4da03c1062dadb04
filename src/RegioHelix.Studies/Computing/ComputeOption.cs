namespace RegioHelix.Studies.Computing;

/// <summary>What an option takes.</summary>
public enum OptionKind
{
    /// <summary>One of its values.</summary>
    Choice,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A label or text.</summary>
    Text,
}

/// <summary>A convention in which packages or papers differ, as an option with a name: <c>--NAME VALUE</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What it decides, in a sentence.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="Default">What holds where it is left out; empty where the measure says.</param>
/// <param name="Least">The least number; the least that is not allowed where <paramref name="IsAbove"/>.</param>
/// <param name="IsAbove">True where the number must be above the least.</param>
public sealed record ComputeOption(string Name, string Meaning, OptionKind Kind, string Default = "", double Least = 0, bool IsAbove = false)
{
    /// <summary>The values of a choice, each with its origin.</summary>
    public IReadOnlyList<OptionValue> Values { get; init; } = [];
}

/// <summary>One value of a choice.</summary>
/// <param name="Name">As written.</param>
/// <param name="Origin">What it means and who does so.</param>
public sealed record OptionValue(string Name, string Origin);
