using System.ComponentModel;
using Parapet.Catalogue.Reading;
using Parapet.Messages;

namespace Parapet.Studies.Definition;

/// <summary>How an option's interrogators differ from those of the catalogue.</summary>
public sealed record InterrogatorSetting
{
    [Description("the modes that they can ask in; none for no interrogation")]
    public IffModes? Modes { get; init; }

    [Description("chance that one scan brings the reply of a working, compatible transponder")]
    [Allowed("(0, 1]")]
    public Ratio? ReplyProbability { get; init; }
}
