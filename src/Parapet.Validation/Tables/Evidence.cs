namespace Parapet.Validation.Tables;

/// <summary>What a reference table can show of a model.</summary>
public enum Evidence
{
    /// <summary>Values that somebody else computed, measured or published.</summary>
    Validation,

    /// <summary>Values of a closed form that holds exactly, worked out apart from the program.</summary>
    ClosedForm,

    /// <summary>Values that have no outside source: they show that nothing has changed, and nothing more.</summary>
    Regression,
}
