using RegioHelix.Vocabulary.Clusters;

namespace RegioHelix.Vocabulary.Rules;

/// <summary>Where a rule stands, in which version, when it is in force, and how well it is founded here.</summary>
/// <param name="Article">The act and article, as a lawyer would cite it.</param>
/// <param name="Version">Which version of the text; empty where that was not said.</param>
/// <param name="ValidFrom">The first day on which it is in force.</param>
/// <param name="ValidTo">The last day; <see cref="DateOnly.MaxValue"/> where none is known.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Evidence">How well it is founded: what is to be checked never blocks.</param>
public sealed record RuleOrigin(string Article, string Version, DateOnly ValidFrom, DateOnly ValidTo, string Source, EvidenceMark Evidence)
{
    /// <summary>The mark that rule files and memos show: V read in the source, S secondary, M from memory and to be checked.</summary>
    public string Mark => Evidence switch { EvidenceMark.Read => "V", EvidenceMark.Secondary => "S", _ => "M" };

    /// <summary>The last day; null where none is known.</summary>
    public DateOnly? KnownEnd => ValidTo == DateOnly.MaxValue ? null : ValidTo;

    /// <summary>True where the rule may only raise a question.</summary>
    public bool IsToBeChecked => Evidence == EvidenceMark.ToBeChecked;

    /// <summary>True on the days on which it is in force.</summary>
    public bool IsInForce(DateOnly day) => day >= ValidFrom && day <= ValidTo;

    /// <summary>True where some day has both in force.</summary>
    public bool Overlaps(RuleOrigin other) => ValidFrom <= other.ValidTo && other.ValidFrom <= ValidTo;
}
