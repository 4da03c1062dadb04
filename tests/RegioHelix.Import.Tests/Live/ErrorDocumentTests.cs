using RegioHelix.Import.Live;

namespace RegioHelix.Import.Tests.Live;

public sealed class ErrorDocumentTests
{
    [Theory]
    [InlineData("""{"error":[{"status":413,"id":413,"label":"too large"}]}""", 413, "too large")]
    [InlineData("""{"error":[{"status":"4\ud8","label":"x"}]}""", 0, "")]
    [InlineData("""{"error":[{"status":400,"label":"half of a pair \ud800"}]}""", 0, "")]
    [InlineData("""{"warning":{"status":413,"label":"in preparation"}}""", 413, "in preparation")]
    public void What_can_be_read_is_read_and_the_rest_is_no_exception(string text, int code, string said)
    {
        var error = ErrorDocument.Read(text);
        Assert.Equal((code, said), (error.Code, error.Text));
    }
}
