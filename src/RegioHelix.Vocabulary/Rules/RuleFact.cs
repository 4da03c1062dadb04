namespace RegioHelix.Vocabulary.Rules;

/// <summary>What is known of one thing that rules ask for.</summary>
/// <param name="Values">What it is known to be; several where it is several things at once.</param>
/// <param name="IsComplete">True where it is nothing beside; false where that is not known.</param>
public sealed record RuleFact(IReadOnlyList<string> Values, bool IsComplete)
{
    /// <summary>Nothing is known.</summary>
    public static RuleFact Unknown { get; } = new([], false);

    /// <summary>It is this, and nothing else.</summary>
    public static RuleFact Of(params string[] values) => new(values, true);

    /// <summary>It is this where given; else not known.</summary>
    public static RuleFact OrUnknown(string? value) => value is null ? Unknown : Of(value);
}

/// <summary>Whether something holds, as far as is known. Ordered: of several that must all hold the least counts.</summary>
public enum RuleAnswer
{
    /// <summary>It does not hold.</summary>
    No,

    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>It holds.</summary>
    Yes,
}
