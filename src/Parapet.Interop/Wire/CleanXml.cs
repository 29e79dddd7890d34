using System.Text;
using System.Xml;

namespace Parapet.Interop.Wire;

/// <summary>Text that XML can hold.</summary>
internal static class CleanXml
{
    private static readonly XmlReaderSettings s_fragment = new() { ConformanceLevel = ConformanceLevel.Fragment, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>With a replacement character in the place of whatever XML 1.0 has no place for: most controls, halves of pairs.</summary>
    public static string Of(string text)
    {
        if (IsClean(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                clean.Append(text[i]);
            }
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else
            {
                clean.Append('\uFFFD');
            }
        }

        return clean.ToString();
    }

    /// <summary>Whether a text can stand between the tags of an element.</summary>
    public static bool IsFragment(string text)
    {
        try
        {
            using var xml = XmlReader.Create(new StringReader(text), s_fragment);
            while (xml.Read())
            {
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static bool IsClean(string text)
    {
        foreach (var letter in text)
        {
            if (!XmlConvert.IsXmlChar(letter))
            {
                return false;
            }
        }

        return true;
    }
}
