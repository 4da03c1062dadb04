using System.Text.Json;

namespace RegioHelix.Cli.Tests;

/// <summary>What a command came to.</summary>
/// <param name="Line">The command.</param>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">What it wrote to stdout.</param>
/// <param name="Errors">What it wrote to stderr.</param>
internal sealed record Finished(string Line, int Code, string Output, string Errors)
{
    /// <summary>Demands that all went well and nothing was complained of; gives stdout.</summary>
    public string Well()
    {
        Assert.True(Code == 0 && Errors.Length == 0, $"{this}");
        return Output;
    }

    /// <summary>Demands exit code 1, a message without a stack trace, and nothing on stdout; gives stderr.</summary>
    public string Refused()
    {
        Assert.True(Code == 1 && Output.Length == 0 && Errors.Length > 0, $"{this}");
        Assert.DoesNotContain("   at ", Errors, StringComparison.Ordinal);
        return Errors.TrimEnd();
    }

    /// <summary>Its output as JSON.</summary>
    public JsonElement Json()
    {
        using var document = JsonDocument.Parse(Well());
        return document.RootElement.Clone();
    }

    public override string ToString() => $"regiohelix {Line}\nexit code {Code}\nstdout: {Output}\nstderr: {Errors}";
}
