namespace Parapet.Interop.Hla;

/// <summary>Why a federation cannot be spoken with, or not any longer, in one line.</summary>
/// <param name="message">Without a line break.</param>
/// <param name="inner">What it follows from; null where the server's words or bytes are the cause.</param>
public sealed class HlaException(string message, Exception? inner = null) : Exception(message, inner)
{
    private const int MostCharacters = 200;

    /// <summary>What a server said, fit to be printed: in one line, without control characters, and not without end.</summary>
    internal static string Plain(string told)
    {
        var text = told.Length > MostCharacters ? $"{told.AsSpan(0, MostCharacters)}..." : told;
        return string.Create(text.Length, text, static (into, from) =>
        {
            for (var i = 0; i < into.Length; i++)
            {
                into[i] = char.IsControl(from[i]) || char.IsSurrogate(from[i]) || from[i] is '\u2028' or '\u2029' ? ' ' : from[i];
            }
        });
    }
}
