namespace RegioHelix.Vocabulary.Regions;

/// <summary>A NUTS code together with the version it belongs to: the same letters mean another area in another version.</summary>
/// <param name="Value">The code, two letters of the country and up to three more characters, as in <c>ITH3</c>.</param>
/// <param name="Version">The version of the classification.</param>
public readonly record struct NutsCode(string Value, NutsVersion Version)
{
    /// <summary>0 for a country, 1 to 3 for a region.</summary>
    public int Level => Value.Length - 2;

    /// <summary>The two letters of the country as Eurostat writes them (<c>EL</c> for Greece, <c>UK</c> for the United Kingdom).</summary>
    public string Country => Value[..2];

    /// <inheritdoc />
    public override string ToString() => $"{Value} (NUTS {(int)Version})";
}
