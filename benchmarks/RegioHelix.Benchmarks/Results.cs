namespace RegioHelix.Benchmarks;

/// <summary>Where results are kept, beside the code that made them.</summary>
internal static class Results
{
    public static void Save(string name, string text)
    {
        var folder = Path.Combine(Root(), "benchmarks", "results");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, name), text.ReplaceLineEndings("\n").TrimEnd() + "\n");
    }

    /// <summary>The root of the checkout.</summary>
    public static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "RegioHelix.slnx")))
                return folder.FullName;
        return Environment.CurrentDirectory;
    }
}
