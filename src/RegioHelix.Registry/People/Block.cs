namespace RegioHelix.Registry.People;

/// <summary>A person who wants to have nothing to do with another person or an organisation. Nobody else sees it; matching and introductions honour it.</summary>
public sealed class Block : RegistryRecord
{
    /// <summary>Who blocks.</summary>
    public Guid PersonId { get; internal set; }

    /// <summary>The person blocked; null where it is an organisation.</summary>
    public Guid? BlockedPersonId { get; internal set; }

    /// <summary>The organisation blocked; null where it is a person.</summary>
    public Guid? BlockedOrganisationId { get; internal set; }

    internal override (Guid? One, Guid? Other) Subjects => (PersonId, BlockedPersonId);
}
