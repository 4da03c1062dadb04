namespace RegioHelix.Web.Print;

/// <summary>Where a printed document will be read.</summary>
/// <param name="IsFile">True for a file of its own: style within, no buttons, and links that need no server.</param>
/// <param name="Site">The address of an installation that a file's links may lead to (<c>https://example.org</c>); null for none.</param>
public sealed record PrintFrame(bool IsFile, Uri? Site = null)
{
    /// <summary>On a page of this server.</summary>
    public static PrintFrame Page { get; } = new(IsFile: false);

    /// <summary>Where an address of ours leads from here; null where it would lead nowhere.</summary>
    public string? Reach(string address) => Site is not null ? new Uri(Site, address).AbsoluteUri : IsFile ? null : address;

    /// <summary>True where the server can print, on a page.</summary>
    public bool CanPrint { get; init; }

    /// <summary>What to say of the wish for a PDF: <c>later</c>, <c>failed</c>, or null.</summary>
    public string? Notice { get; init; }
}
