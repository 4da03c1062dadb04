namespace RegioHelix.Registry;

/// <summary>How many pages a list takes.</summary>
public static class PageCount
{
    /// <summary>The pages of a size that hold a number of things; 0 for none.</summary>
    public static int Of(int total, int size) => (total + size - 1) / size;
}
