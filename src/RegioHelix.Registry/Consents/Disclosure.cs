namespace RegioHelix.Registry.Consents;

/// <summary>Somebody who was shown something personal of another: what a person sees under "who saw it".</summary>
public sealed class Disclosure : RegistryRecord
{
    /// <summary>Whose data were shown.</summary>
    public Guid PersonId { get; internal set; }

    /// <summary>The person to whom; null for the program's own exports and for accounts without a person.</summary>
    public Guid? SeenBy { get; internal set; }

    /// <summary>What kind of actor that was.</summary>
    public ActorKind SeenByKind { get; internal set; }

    /// <summary>What was shown: a short stable name (<c>contact</c>, <c>introduction</c>, <c>export</c>).</summary>
    public string What { get; internal set; } = "";

    /// <summary>When. UTC.</summary>
    public DateTimeOffset At { get; internal set; }

    internal override (Guid? One, Guid? Other) Subjects => (PersonId, SeenBy);
}
