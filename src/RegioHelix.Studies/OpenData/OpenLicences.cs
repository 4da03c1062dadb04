using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.OpenData;

/// <summary>Licences with an address in the Union's list, which catalogues ask for.</summary>
public static class OpenLicences
{
    private const string List = "http://publications.europa.eu/resource/authority/licence/";

    /// <summary>Use it for what you like and name the source.</summary>
    public static OpenLicence Attribution { get; } = new(LocalText.Same("CC BY 4.0"), List + "CC_BY_4_0");

    /// <summary>Use it for what you like.</summary>
    public static OpenLicence Zero { get; } = new(LocalText.Same("CC0 1.0"), List + "CC0");

    /// <summary>A licence by its short name; null where it is none of these.</summary>
    public static OpenLicence? Find(string name) => name.Trim().ToUpperInvariant() switch { "CC-BY-4.0" => Attribution, "CC0-1.0" => Zero, _ => null };
}
