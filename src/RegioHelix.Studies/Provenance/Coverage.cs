namespace RegioHelix.Studies.Provenance;

/// <summary>How much of a table is published.</summary>
/// <param name="Cells">Cells of the table or row.</param>
/// <param name="Published">Of these, with a value.</param>
/// <param name="Confidential">Without a value and flagged confidential.</param>
/// <param name="Reserved">With a value and a flag.</param>
public sealed record Coverage(int Cells, int Published, int Confidential, int Reserved)
{
    /// <summary>Published cells over all cells, 0 to 1; 0 for an empty table.</summary>
    public double Share => Cells == 0 ? 0 : (double)Published / Cells;
}
