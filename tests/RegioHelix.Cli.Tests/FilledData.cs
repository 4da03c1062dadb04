using RegioHelix.Cli.Tests;
using RegioHelix.Testing;

[assembly: AssemblyFixture(typeof(FilledData))]

namespace RegioHelix.Cli.Tests;

/// <summary>A data directory that holds the simulated Europe and the landmarks, for all tests that only read.</summary>
public sealed class FilledData : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public string Path => folder["data"];

    public async ValueTask InitializeAsync() => (await Product.Over(Path, "import", "simulated")).Well();

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
