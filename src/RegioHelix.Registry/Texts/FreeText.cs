namespace RegioHelix.Registry.Texts;

/// <summary>What somebody wrote, with the language it is in.</summary>
/// <param name="Language">ISO 639-1, two letters.</param>
/// <param name="Text">The text, plain: markup in it is shown as it stands.</param>
public sealed record FreeText(string Language, string Text);
