using System.Security.Cryptography;
using System.Text;

namespace RegioHelix.Registry.Ties;

/// <summary>
/// What somebody says of knowing the owner of an address of mail, who may have an account here or not. It looks the same to who says it either way.
/// The address itself is not kept: only its fingerprint, so that its owner, once here, can be asked; then it becomes two ties, or stays as it is.
/// </summary>
public sealed class TieClaim : RegistryRecord
{
    /// <summary>How long it waits for the other to agree.</summary>
    public static readonly TimeSpan Holds = TimeSpan.FromDays(365);

    /// <summary>Who says it.</summary>
    public Guid OwnerId { get; internal set; }

    /// <summary>What the owner calls the other. Of nobody else's concern: it is not in the audit trail.</summary>
    public string CalledName { get; internal set; } = "";

    /// <summary>The fingerprint of the address.</summary>
    public string MailHash { get; internal set; } = "";

    /// <summary>How they know each other.</summary>
    public TieKind Kind { get; internal set; }

    /// <summary>How well, 1 (have met) to 5 (would vouch for).</summary>
    public int Strength { get; internal set; }

    /// <summary>The day they last had to do with each other.</summary>
    public DateOnly LastContact { get; internal set; }

    /// <summary>Where they met, in the owner's words; null where nothing is said.</summary>
    public string? Place { get; internal set; }

    /// <summary>How it got here.</summary>
    public TieSource Source { get; internal set; }

    /// <summary>What others may do with the tie, once it is one.</summary>
    public TieVisibility Visibility { get; internal set; }

    /// <summary>When it was recorded. UTC.</summary>
    public DateTimeOffset CreatedAt { get; internal set; }

    /// <summary>When it is forgotten. UTC.</summary>
    public DateTimeOffset ExpiresAt { get; internal set; }

    internal override (Guid? One, Guid? Other) Subjects => (OwnerId, null);

    /// <summary>Takes what its owner says now; where it comes from and since when it is there stay.</summary>
    internal void Say(TieEntry said) => (Kind, Strength, LastContact, Place, Visibility) = (said.Kind, said.Strength, said.LastContact, said.Place, said.Visibility);

    /// <summary>What its owner says.</summary>
    internal TieEntry Said => new(Kind, Strength, LastContact, Place, Visibility, Source);

    /// <summary>The fingerprint of an address: SHA-256, hexadecimal.</summary>
    internal static string Fingerprint(string mail) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("regiohelix.tie:" + mail.ToLowerInvariant())));
}
