using Microsoft.Extensions.Configuration;
using RegioHelix.Studies.OpenData;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Web.OpenData;

/// <summary>What who runs the installation says of its own lists: its name, and the terms of reuse.</summary>
/// <param name="configuration">The environment.</param>
internal sealed class OpenDataSettings(IConfiguration configuration)
{
    /// <summary>Names who publishes the lists.</summary>
    public const string PublisherVariable = "REGIOHELIX_PUBLISHER";

    /// <summary>Names the licence of the lists.</summary>
    public const string LicenceVariable = "REGIOHELIX_LICENCE";

    /// <summary>Who publishes the lists; null where nobody said.</summary>
    public string? Publisher { get; } = configuration[PublisherVariable] is { } name && !string.IsNullOrWhiteSpace(name) ? name.Trim() : null;

    /// <summary>The terms of the lists.</summary>
    /// <exception cref="ProblemsException">A licence that is not known here.</exception>
    public OpenLicence Licence { get; } = Read(configuration[LicenceVariable]);

    private static OpenLicence Read(string? name) => string.IsNullOrWhiteSpace(name) ? OpenLicences.Attribution
        : OpenLicences.Find(name) ?? throw new ProblemsException(new Problem(LicenceVariable, 0, 0, "unknown-licence", name, Phrase.Of("give CC-BY-4.0 or CC0-1.0, or leave it out for CC-BY-4.0")));
}
