using RegioHelix.Analytics.Pipeline;

namespace RegioHelix.Analytics.Complexity;

/// <summary>
/// The symmetric form of the regions' similarity, D^-1/2 M U^-1 M' D^-1/2: it has the eigenvalues of
/// the usual D^-1 M U^-1 M', all between 0 and 1, and a largest one of 1 whose vector is the root of diversity.
/// Source: Mealy, Farmer and Teytelboym 2019, Science Advances 5(1), eaau1705, supplement.
/// Of few regions the matrix is built, of many it is applied through the lists without being built. A region without activities is a row of zeros.
/// </summary>
internal sealed class SimilarityOperator : ISimilarity
{
    // 512 regions make a matrix of 2 MB, twice a core's cache; beyond it the lists are shorter.
    private const int MostBuilt = 512;
    private const int Piece = 64;
    private const int LeastShared = 1 << 17;

    private readonly double[] rootDiversity;
    private readonly double[] regions;
    private readonly double[] activities;
    private readonly double[]? matrix;
    private readonly int stride;
    private readonly SharedActivities shared = new();
    private PresenceLists lists = new(0, 0);
    private Cores cores;

    public SimilarityOperator(int regionCount, int activityCount)
    {
        (rootDiversity, regions, activities) = (new double[regionCount], new double[regionCount], new double[activityCount]);
        stride = (regionCount + 7) / 8 * 8;
        matrix = regionCount <= MostBuilt ? new double[regionCount * stride] : null;
    }

    public int Size => rootDiversity.Length;

    /// <summary>The roots of the regions' diversity; 1 where a region has none.</summary>
    public ReadOnlySpan<double> RootDiversity => rootDiversity;

    /// <summary>True of a region without activities.</summary>
    public bool IsEmpty(int region) => lists.Diversity[region] == 0;

    /// <summary>Takes a presence table.</summary>
    public void Fill(PresenceLists presence, Cores use)
    {
        (lists, cores) = (presence, presence.Count >= LeastShared || matrix is not null ? use : Cores.One);
        for (var region = 0; region < Size; region++)
            rootDiversity[region] = Math.Sqrt(Math.Max(1, presence.Diversity[region]));
        if (matrix is not null)
            Build(matrix);
    }

    /// <summary>The known eigenvector of the eigenvalue 1, of length 1.</summary>
    public void Leading(Span<double> vector)
    {
        var length = Math.Sqrt(lists.Count);
        for (var region = 0; region < Size; region++)
            vector[region] = IsEmpty(region) ? 0 : rootDiversity[region] / length;
    }

    /// <summary>The operator times a vector.</summary>
    public void Apply(ReadOnlySpan<double> vector, Span<double> product)
    {
        for (var region = 0; region < Size; region++)
            regions[region] = vector[region] / rootDiversity[region];
        if (matrix is not null)
            for (var region = 0; region < Size; region++)
                product[region] = VectorSums.Dot(matrix.AsSpan(region * stride, Size), regions) / rootDiversity[region];
        else
            ApplyLists(product);
    }

    private void ApplyLists(Span<double> product)
    {
        cores.Over((activities.Length + Piece - 1) / Piece, piece =>
        {
            for (var activity = piece * Piece; activity < Math.Min((piece + 1) * Piece, activities.Length); activity++)
                activities[activity] = VectorSums.At(lists.RegionsOf(activity), regions) / Math.Max(1, lists.Ubiquity[activity]);
        });
        cores.Over((Size + Piece - 1) / Piece, piece =>
        {
            for (var region = piece * Piece; region < Math.Min((piece + 1) * Piece, Size); region++)
                regions[region] = VectorSums.At(lists.ActivitiesOf(region), activities) / rootDiversity[region];
        });
        regions.CopyTo(product);
    }

    private void Build(double[] whole)
    {
        shared.Take(lists);
        DensityTiles<double>.FillLowerSums(lists, shared, whole, stride, cores);
        for (var row = 0; row < Size; row++)
            for (var column = 0; column < row; column++)
                whole[(column * stride) + row] = whole[(row * stride) + column];
    }
}
