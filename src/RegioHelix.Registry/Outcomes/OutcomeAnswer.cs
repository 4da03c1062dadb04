using RegioHelix.Vocabulary.Events;

namespace RegioHelix.Registry.Outcomes;

/// <summary>What one side of a pair is asked in one wave, and what that side answers. The other side's is a record of its own: both are kept, also where they differ.</summary>
public sealed class OutcomeAnswer : RegistryRecord
{
    /// <summary>The pair.</summary>
    public Guid PairId { get; internal set; }

    /// <summary>The pair; null where it was not loaded.</summary>
    public FollowedPair? Pair { get; internal set; }

    /// <summary>Which side: 1 or 2.</summary>
    public int Side { get; internal set; }

    /// <summary>Who is asked; null where that person was erased.</summary>
    public Guid? PersonId { get; internal set; }

    /// <summary>Which wave.</summary>
    public OutcomeWave Wave { get; internal set; }

    /// <summary>SHA-256 of the secret in the links of the mail, hexadecimal; one a mail. Null where nobody was asked by mail, or the links were taken back.</summary>
    public string? SecretHash { get; internal set; }

    /// <summary>Its number in the mail, from 1; 0 where nobody was asked by mail.</summary>
    public int Number { get; internal set; }

    /// <summary>When the side was asked by mail. UTC; null where it was not.</summary>
    public DateTimeOffset? AskedAt { get; internal set; }

    /// <summary>Until when the links hold. UTC; null where nobody was asked by mail.</summary>
    public DateTimeOffset? ExpiresAt { get; internal set; }

    /// <summary>How far it came; null while nothing was said.</summary>
    public OutcomeStep? Step { get; internal set; }

    /// <summary>How much money came with it; null where that is not said.</summary>
    public decimal? Amount { get; internal set; }

    /// <summary>The currency of the amount, ISO 4217; null where there is none.</summary>
    public string? Currency { get; internal set; }

    /// <summary>How it was said; null while nothing was.</summary>
    public OutcomeVoice? Voice { get; internal set; }

    /// <summary>When it was said. UTC; null while nothing was.</summary>
    public DateTimeOffset? AnsweredAt { get; internal set; }

    /// <summary>True once something followed several links of the mail, as a machine does that looks through mail: from then on a button counts alone.</summary>
    public bool IsDoubted { get; internal set; }

    internal override (Guid? One, Guid? Other) Subjects => (PersonId, null);
}

/// <summary>How something was said.</summary>
public enum OutcomeVoice
{
    /// <summary>A link of a mail was opened in a browser, and the page sent its answer by itself.</summary>
    Link,

    /// <summary>Somebody pressed the button on that page.</summary>
    Button,

    /// <summary>Somebody who was signed in.</summary>
    SignedIn,
}
