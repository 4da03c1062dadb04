using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests;

/// <summary>A folder whose data directory holds the simulated Europe; its tests only read.</summary>
public sealed class Filled : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public string Path => folder.Path;

    public async ValueTask InitializeAsync() => Assert.Equal(0, (await Product.Run(Path, "import", "simulated")).Code);

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
