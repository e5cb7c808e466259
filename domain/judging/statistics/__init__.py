"""What scores say beyond their mean: agreement, severity, corrected and compared rankings, uncertainty. All pure.

Importing any module here loads numpy: do it where the figures are asked for, not at the top of a module that
every process loads.
"""
