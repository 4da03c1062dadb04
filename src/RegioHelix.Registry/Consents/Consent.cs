namespace RegioHelix.Registry.Consents;

/// <summary>What a person said about one purpose, once. Nothing is overwritten: the latest says what holds, the earlier ones prove what held.</summary>
public sealed class Consent : RegistryRecord
{
    /// <summary>Who said it.</summary>
    public Guid PersonId { get; internal set; }

    /// <summary>About what.</summary>
    public ConsentPurpose Purpose { get; internal set; }

    /// <summary>True for yes; false for no, for a withdrawal and for an objection.</summary>
    public bool IsGiven { get; internal set; }

    /// <summary>When. UTC.</summary>
    public DateTimeOffset At { get; internal set; }

    /// <summary>The version of the words that the person was shown.</summary>
    public string Wording { get; internal set; } = "";

    internal override (Guid? One, Guid? Other) Subjects => (PersonId, null);
}

/// <summary>What personal data are used for beyond keeping the account; each is agreed to apart, and nothing is agreed to beforehand.</summary>
public enum ConsentPurpose
{
    /// <summary>To have a profile that anybody can read.</summary>
    PublicProfile,

    /// <summary>To be found by signed-in people as somebody one can be introduced to, and to be asked to introduce others.</summary>
    Introductions,

    /// <summary>To be matched with needs, offers and people. A no is an objection (GDPR, article 21) and holds at once.</summary>
    Matching,

    /// <summary>To be counted in what a cluster's network looks like.</summary>
    NetworkStatistics,

    /// <summary>To get mail about matches and events.</summary>
    Mail,

    /// <summary>To be asked by mail what came of meetings and introductions. A no is an objection and holds at once.</summary>
    Outcomes,
}
