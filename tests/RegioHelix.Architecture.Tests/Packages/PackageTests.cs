using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;
using RegioHelix.Testing;

namespace RegioHelix.Architecture.Tests.Packages;

/// <summary>The two libraries as packages: packed from what was built, used by a program that knows nothing else, without a network.</summary>
public sealed class PackageTests
{
    private static readonly string[] Packages = ["RegioHelix.Vocabulary", "RegioHelix.Analytics"];

    [Fact]
    public async Task Hold_their_documentation_and_need_nothing_but_each_other_and_run_their_own_example()
    {
        Sweep.DemandWhole();
        using var folder = new TemporaryFolder();
        foreach (var package in Packages)
            await Dotnet(folder.Path, "pack", Path.Combine(Requires.FindRoot(), "src", package), "--no-build", "--configuration", Configuration, "--output", folder.Path);

        foreach (var package in Packages)
        {
            using var archive = ZipFile.OpenRead(folder[$"{package}.0.1.0.nupkg"]);
            foreach (var part in new[] { $"lib/net10.0/{package}.dll", $"lib/net10.0/{package}.xml", "README.md" })
                Assert.Contains(archive.Entries, entry => entry.FullName == part);
            using var specification = archive.GetEntry($"{package}.nuspec")!.Open();
            var described = XDocument.Load(specification).Descendants().ToList();
            Assert.Equal("Apache-2.0", described.Single(element => element.Name.LocalName == "license").Value);
            Assert.Equal(
                package == "RegioHelix.Analytics" ? ["RegioHelix.Vocabulary"] : [],
                described.Where(element => element.Name.LocalName == "dependency").Select(element => (string)element.Attribute("id")!));
        }

        var readme = await File.ReadAllTextAsync(Path.Combine(Requires.FindRoot(), "src", "RegioHelix.Analytics", "README.md"), TestContext.Current.CancellationToken);
        Assert.Equal(Block(readme, "text"), await RunConsumer(folder, Block(readme, "csharp")));
    }

    private static async Task<string> RunConsumer(TemporaryFolder folder, string program)
    {
        var consumer = Directory.CreateDirectory(folder["consumer"]).FullName;
        await File.WriteAllTextAsync(Path.Combine(consumer, "Program.cs"), program, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(consumer, "consumer.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <UseAppHost>false</UseAppHost>
                <NuGetAudit>false</NuGetAudit>
                <RestoreSources>..</RestoreSources>
                <RestorePackagesPath>packages</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="RegioHelix.Analytics" Version="0.1.0" />
              </ItemGroup>
            </Project>
            """, TestContext.Current.CancellationToken);
        await Dotnet(consumer, "build", "--verbosity", "quiet", "--output", "out");
        return await Dotnet(consumer, Path.Combine("out", "consumer.dll"));
    }

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string Block(string text, string language)
    {
        var start = text.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return text[start..text.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static async Task<string> Dotnet(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        // The test platform's own settings for MSBuild are not for another build.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}\n{await output}\n{await errors}");
        return await output;
    }
}
