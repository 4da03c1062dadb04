namespace RegioHelix.Benchmarks.Engine;

/// <summary>Where results are kept.</summary>
internal static class ResultsFolder
{
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "RegioHelix.slnx")))
                return Directory.CreateDirectory(Path.Combine(folder.FullName, "benchmarks", "results")).FullName;
        return Environment.CurrentDirectory;
    }
}
