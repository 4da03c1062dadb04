namespace RegioHelix.Registry.Invented;

/// <summary>Names that no language has, each with the mark that says so.</summary>
internal sealed class InventedNames(Random random)
{
    /// <summary>Stands behind every invented name.</summary>
    public const string Mark = InventedMark.Text;

    private static readonly string[] First = ["Vel", "Tro", "Mar", "Quil", "Zan", "Oru", "Bex", "Lum", "Far", "Nid", "Hal", "Sko", "Pry", "Wen", "Dax", "Ith"];
    private static readonly string[] Second = ["mo", "ri", "la", "ve", "nta", "sko", "du", "phi", "ro", "ze", "lim", "ga", "tu", "bre"];
    private static readonly string[] Third = ["ra", "nex", "dor", "lis", "vik", "mun", "sto", "quor", "len", "tis", "bron", "fex"];

    public string Organisation(string word) => $"{Word()} {word} {Mark}";

    public string Person() => $"{Given()} {Word()} {Mark}";

    private string Given() => Pick(First) + Pick(Second);

    private string Word() => Pick(First) + Pick(Second) + Pick(Third);

    private string Pick(string[] parts) => parts[random.Next(parts.Length)];
}
