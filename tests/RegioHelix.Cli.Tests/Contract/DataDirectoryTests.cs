using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests.Contract;

/// <summary>Which data directory a command uses: the one on its line, else REGIOHELIX_DATA, else the user's data folder.</summary>
public sealed class DataDirectoryTests
{
    [Fact]
    public async Task The_line_comes_first_then_the_variable_then_the_users_folder()
    {
        using var folder = new TemporaryFolder();
        var user = new Dictionary<string, string> { ["HOME"] = folder["home"], ["XDG_DATA_HOME"] = folder["share"] };
        var named = new Dictionary<string, string>(user) { ["REGIOHELIX_DATA"] = folder["named"] };

        Assert.StartsWith($"Nothing is loaded in {folder["given"]}.", await List(named, "--data", folder["given"]), StringComparison.Ordinal);
        Assert.StartsWith($"Nothing is loaded in {folder["named"]}.", await List(named), StringComparison.Ordinal);
        Requires.Condition(OperatingSystem.IsLinux(), "linux", "where the user's data folder is differs by system; this test knows Linux");
        Assert.StartsWith($"Nothing is loaded in {Path.Combine(folder["share"], "regiohelix")}.", await List(user), StringComparison.Ordinal);
        user["XDG_DATA_HOME"] = "";
        Assert.StartsWith($"Nothing is loaded in {Path.Combine(folder["home"], ".local/share/regiohelix")}.", await List(user), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("")]
    public async Task A_file_in_its_place_is_named(string below)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["file"], "mine", TestContext.Current.CancellationToken);
        var errors = (await Product.Over(Path.Combine(folder["file"], below), "data", "list")).Refused();
        Assert.Equal($"--data not-a-folder: {folder["file"]}; a file stands where the data directory should be; choose another folder", errors);
        Assert.Equal("mine", await File.ReadAllTextAsync(folder["file"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task One_that_cannot_be_written_is_told_with_the_way_out()
    {
        Requires.Condition(Directory.Exists("/sys/kernel"), "linux", "this test needs a folder that nobody can write, root included: /sys of Linux");
        var errors = (await Product.Over("/sys/regiohelix", "import", "simulated")).Refused();
        Assert.StartsWith("/sys/regiohelix not-writable; ", errors, StringComparison.Ordinal);
        Assert.Contains("--data or REGIOHELIX_DATA", errors, StringComparison.Ordinal);
    }

    private static async Task<string> List(Dictionary<string, string> environment, params string[] more) =>
        (await Product.Run(["data", "list", .. more], environment)).Well();
}
